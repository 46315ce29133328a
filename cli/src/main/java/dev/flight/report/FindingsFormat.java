package dev.flight.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The formats that findings can be written in. */
public enum FindingsFormat {
    JSON("json", JsonFindings::new),
    SARIF("sarif", SarifFindings::new),
    JUNIT("junit", JunitFindings::new),
    GITHUB("github", GithubFindings::new),
    GITLAB("gitlab", GitlabFindings::new),
    RDJSON("rdjson", RdjsonFindings::new);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor: it has no state to change
    private final Function<ReportOptions, FindingsWriter> constructor;

    FindingsFormat(String text, Function<ReportOptions, FindingsWriter> constructor) {
        this.text = text;
        this.constructor = constructor;
    }

    /** The name on the command line. */
    public String text() {
        return text;
    }

    public FindingsWriter writer(ReportOptions options) {
        return constructor.apply(options);
    }

    /** The format of that name, if there is one. */
    public static Optional<FindingsFormat> named(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }
}
