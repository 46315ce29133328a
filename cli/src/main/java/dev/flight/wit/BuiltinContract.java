package dev.flight.wit;

import dev.flight.diagnostic.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flight's own contract, packed into the program. */
public final class BuiltinContract {

    private static final List<String> FILES = List.of("memory.wit", "realtime.wit");

    private BuiltinContract() {}

    /** The texts, by the paths that findings show. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(each -> files.put("contract/" + each, text(each)));
        return files;
    }

    /** The contract; that it has no mistakes is tested. */
    public static Contract read() {
        Checked<Contract> read = ContractReader.read(files());
        if (read.value() == null) {
            throw new IllegalStateException("the packed contract cannot be read: " + read.findings());
        }
        return read.value();
    }

    private static String text(String file) {
        try (InputStream in = BuiltinContract.class.getResourceAsStream("builtin/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
