package io.hearback.tests.clients;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** Brings jars with what they depend on into the local Maven repository, by the user's settings. */
final class MavenJars {
  private static final Map<List<String>, List<Path>> KNOWN = new ConcurrentHashMap<>();

  private MavenJars() {}

  static List<Path> of(List<String> coordinates) {
    return coordinates.isEmpty()
        ? List.of()
        : KNOWN.computeIfAbsent(coordinates, MavenJars::resolve);
  }

  private static synchronized List<Path> resolve(List<String> coordinates) {
    ContextOverrides settings = ContextOverrides.create().withUserSettings(true).build();
    try (Context maven = Runtimes.INSTANCE.getRuntime().create(settings)) {
      CollectRequest wanted = new CollectRequest();
      wanted.setRepositories(maven.remoteRepositories());
      for (String coordinate : coordinates) {
        wanted.addDependency(new Dependency(new DefaultArtifact(coordinate), JavaScopes.RUNTIME));
      }
      DependencyRequest request =
          new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
      return maven
          .repositorySystem()
          .resolveDependencies(maven.repositorySystemSession(), request)
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new IllegalStateException("cannot resolve " + coordinates, e);
    }
  }
}
