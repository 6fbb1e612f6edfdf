package okhttp3;

public class HttpUrl {}
