package dev.flight.broker.socket;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Source;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted connections to gateways, with certificates made here. */
@Tag("long")
@Timeout(60)
class GatewayTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static RawGateway socket;
    private static WireMockServer polling;

    @BeforeAll
    static void start() throws Exception {
        certificate("good");
        certificate("stranger");
        Files.writeString(folder.resolve("garbage.pem"), "no certificate\n");
        socket = RawGateway.start(
                context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (each, connection) -> {
                    RawGateway.send(each, Gateway.subscribed("e", 0));
                    RawGateway.send(each, Gateway.event(1));
                });
        polling = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(folder.resolve("good.p12").toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
        polling.start();
        polling.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-ndjson")
                        .withBody(Gateway.subscribed("e", 0) + "\n" + Gateway.event(1) + "\n")));
    }

    private static void certificate(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                store);
        keytool("-exportcert", "-alias", name, "-rfc", "-file", folder.resolve(name + ".pem"), store);
    }

    /** The last is the store. */
    private static void keytool(Object... arguments) throws Exception {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        for (int i = 0; i < arguments.length - 1; i++) {
            keytool.command().add(arguments[i].toString());
        }
        keytool.command().add("-keystore");
        keytool.command().add(arguments[arguments.length - 1].toString());
        keytool.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        assertThat(keytool.start().waitFor()).isZero();
    }

    private static SSLContext context() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("good.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    static void stop() throws Exception {
        socket.close();
        polling.stop();
    }

    private static String url(String scheme, String host, String certificates) {
        int port = scheme.equals("wss") ? socket.port() : polling.httpsPort();
        return url(scheme, host, port, certificates);
    }

    private static String url(String scheme, String host, int port, String certificates) {
        String ca = certificates.isEmpty() ? "" : "&ca=" + folder.resolve(certificates);
        return scheme + "://" + host + ":" + port + "/poll?channel=a" + ca;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss", "https"})
    void carriesEvents(String scheme) throws Exception {
        try (Source source = Gateway.open(url(scheme, "127.0.0.1", "good.pem"), 10)) {
            assertThat(Gateway.until(source, "1 ")).containsExactly("connected 1", "1 {\"n\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss", "https"})
    void aCertificateThatNobodyTrustedSignedIsRefused(String scheme) {
        refuses(url(scheme, "127.0.0.1", ""), "nobody whom this machine trusts signed", "ca=FILE");
        refuses(url(scheme, "127.0.0.1", "stranger.pem"), "stranger.pem signed the server's certificate", "ca= ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss", "https"})
    void aCertificateForAnotherHostIsRefused(String scheme) {
        refuses(url(scheme, "localhost", "good.pem"), "the server's certificate is not for localhost", "host name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss", "https"})
    void aServerWithoutTlsIsTold(String scheme) {
        refuses(url(scheme, "127.0.0.1", polling.port(), "good.pem"), "does not speak TLS on this port", "leave the s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss", "https"})
    void aFileWithoutCertificatesIsTold(String scheme) {
        refuses(url(scheme, "127.0.0.1", "garbage.pem"), "garbage.pem has no certificate", "PEM");
        refuses(url(scheme, "127.0.0.1", "missing.pem"), "missing.pem cannot be read", "PEM");
    }

    private static void refuses(String url, String why, String hint) {
        assertThatThrownBy(() -> Gateway.open(url, 10)).isInstanceOfSatisfying(BrokerFailure.class, failure -> {
            assertThat(failure).hasMessageContaining(why);
            assertThat(failure.hint()).contains(hint);
        });
    }
}
