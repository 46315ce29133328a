package dev.flight.input;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Severity;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.ZipException;

/** A file that the system does not let us read. */
public final class Unreadable {

    /** The rule of such findings: a run that has one ends as a fault of the environment. */
    public static final String RULE = "file/unreadable";

    private Unreadable() {}

    /** A file that could not be read to its end. */
    public static Diagnostic of(String file, IOException failure) {
        return new Diagnostic(
                RULE,
                Severity.ERROR,
                "cannot be read: " + reason(failure),
                Location.head(file),
                "",
                List.of(),
                isDamaged(failure)
                        ? "compress it again, or look at how it was copied: `gzip -t` tests it"
                        : "check the name and the permissions");
    }

    private static boolean isDamaged(IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException;
    }

    /** A name or pattern that nothing answers to. */
    public static Diagnostic missing(String argument) {
        return new Diagnostic(
                RULE,
                Severity.ERROR,
                what(argument),
                Location.head(argument),
                "",
                List.of(),
                isFolder(argument)
                        ? "name a folder that has some, also further down, or the files themselves"
                        : "check the name; it is looked for from the working folder");
    }

    private static String what(String argument) {
        if (isFolder(argument)) {
            return "the folder holds no *.yaml or *.yml file";
        }
        return InputFiles.isPattern(argument) ? "the pattern matches no file" : "there is no such file";
    }

    private static boolean isFolder(String argument) {
        return new File(argument).isDirectory();
    }

    /** Why the system refused, in words. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (isDamaged(failure)) {
            return "what gzip compressed is damaged or cut off";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
