package dev.flight.expect;

import java.util.List;

/** How a figure is held against another. */
public enum Comparison {
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    MORE(">");

    /** Every sign, the longer ones first. */
    static final List<Comparison> LONGEST_FIRST = List.of(values());

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether {@code left sign right} is true. */
    public boolean holds(double left, double right) {
        return switch (this) {
            case AT_MOST -> left <= right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case MORE -> left > right;
        };
    }
}
