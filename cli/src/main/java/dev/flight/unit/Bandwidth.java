package dev.flight.unit;

/** How much is carried in a second, written as a size and {@code /s}: {@code 50KB/s}. */
public record Bandwidth(ByteSize perSecond) {

    private static final String SECOND = "/s";
    private static final String FORM = "write a size for each second, as 50KB/s or 2MB/s";

    public Bandwidth {
        if (perSecond.bytes() == 0) {
            throw new IllegalArgumentException("a bandwidth of nothing");
        }
    }

    public static Parsed<Bandwidth> parse(String text) {
        if (!text.endsWith(SECOND)) {
            boolean size = ByteSize.parse(text) instanceof Parsed.Value<ByteSize>;
            return Parsed.bad(
                    text.isEmpty() ? "the bandwidth is empty" : text + " is not a bandwidth",
                    size ? "did you mean " + text + SECOND + "?" : FORM);
        }
        Parsed<ByteSize> size = ByteSize.parse(text.substring(0, text.length() - SECOND.length()));
        if (size instanceof Parsed.Bad<ByteSize> bad) {
            return Parsed.bad(text + " is not a bandwidth: " + bad.problem(), FORM);
        }
        return size.orThrow().bytes() == 0
                ? Parsed.bad(text + " carries nothing", FORM)
                : Parsed.value(new Bandwidth(size.orThrow()));
    }

    @Override
    public String toString() {
        return perSecond + SECOND;
    }
}
