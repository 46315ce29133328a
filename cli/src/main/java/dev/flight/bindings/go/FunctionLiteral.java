package dev.flight.bindings.go;

/** A function of one statement where it is handed over: gofmt leaves it on one line up to a hundred characters. */
final class FunctionLiteral {

    private static final int MOST_IN_LINE = 100;

    private FunctionLiteral() {}

    /** {@code func(v *Size) *uint64 { return &v.Bytes }}. */
    static String of(String header, String statement) {
        return header.length() + statement.length() <= MOST_IN_LINE
                ? header + " { " + statement + " }"
                : header + " {\n\t" + statement + "\n}";
    }
}
