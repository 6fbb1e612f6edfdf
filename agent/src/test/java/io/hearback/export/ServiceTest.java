package io.hearback.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> INSTANCE =
      AttributeKey.stringKey("service.instance.id");

  @ParameterizedTest
  @CsvSource({
    "/opt/shop/shop-1.2.jar, shop-1.2",
    "shop.jar --port 80, shop",
    "'/opt/my shop/shop.jar --x /a.jar', shop",
    "C:\\apps\\shop.jar, shop",
    "shop.jar, shop",
    "com.example.shop.Main, Main",
    "com.example.shop.Main --conf=/etc/x.conf, Main",
    "Main, Main",
    "com.example.app/com.example.app.Main, Main",
    "com.example.Main file.jar2, Main",
    "com.example.Main /opt/lib.jar, Main",
    "/opt/my apps/shop.jar --fast, shop",
    "'', ''",
  })
  void nameIsThatOfTheJarOrTheMainClass(String command, String name) {
    assertThat(Service.nameOf(command)).isEqualTo(name);
  }

  @Test
  void theGivenNameAndInstanceStay() {
    Resource given = Resource.create(Attributes.of(NAME, "shop", INSTANCE, "1"));
    assertThat(Service.in(given)).isEqualTo(given);
  }

  @Test
  void anUnknownNameIsReplacedAndAllElseStays() {
    AttributeKey<String> other = AttributeKey.stringKey("host.name");
    Resource unknown = Resource.create(Attributes.of(NAME, "unknown_service:java", other, "h"));
    Resource named = Service.in(unknown);
    assertThat(named.getAttribute(NAME)).isNotEmpty().doesNotStartWith("unknown_service");
    assertThat(named.getAttribute(other)).isEqualTo("h");
    assertThat(Service.in(Resource.empty()).getAttribute(NAME)).isEqualTo(named.getAttribute(NAME));
  }

  @Test
  void eachInstanceHasARandomUuidOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String id = Service.in(Resource.empty()).getAttribute(INSTANCE);
      UUID uuid = UUID.fromString(id);
      assertThat(uuid).hasToString(id);
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      ids.add(id);
    }
    assertThat(ids).hasSize(1000);
  }
}
