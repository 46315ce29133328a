package dev.flight.broker;

import dev.flight.input.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed.
 *
 * @param file of certificates in PEM, one or more, of authorities or of the server itself; null for those that Java trusts
 */
public record Trust(@Nullable String file) {

    /** The authorities that Java trusts. */
    public static final Trust JAVA = new Trust(null);

    private static final String HINT = "ca= names a file with certificates in PEM: -----BEGIN CERTIFICATE-----";

    /** For TLS from now on. */
    public SSLContext context() throws BrokerFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new BrokerFailure("Java's TLS fails: " + broken.getMessage(), "use another Java", broken);
        }
    }

    public TrustManagerFactory managers() throws BrokerFailure {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(file == null ? null : store(file));
            return managers;
        } catch (GeneralSecurityException broken) {
            throw new BrokerFailure("Java's store of trust fails: " + broken.getMessage(), HINT, broken);
        }
    }

    private static KeyStore store(String file) throws BrokerFailure, GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate each : certificates(file)) {
                store.setCertificateEntry(Integer.toString(store.size()), each);
            }
            return store;
        } catch (IOException failure) {
            throw new BrokerFailure(file + " cannot be read: " + Unreadable.reason(failure), HINT, failure);
        }
    }

    private static Collection<? extends Certificate> certificates(String file) throws BrokerFailure, IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw new BrokerFailure(file + " has no certificate", HINT, null);
            }
            return all;
        } catch (CertificateException notOne) {
            throw new BrokerFailure(file + " has no certificate that can be read", HINT, notOne);
        } catch (InvalidPathException notAName) {
            throw new BrokerFailure("the system has no file of such a name", HINT, notAName);
        }
    }
}
