package dev.flight.conformance;

import java.util.Map;

/** What a testee is asked. */
public sealed interface Request {

    /**
     * To read a value and to write it again.
     *
     * @param type the WIT name; {@code package/name} where two packages have one of that name
     * @param strict whether unknown keys are refused
     * @param validate whether the constraints beyond shape are checked too
     */
    record Decode(String type, JsonBytes input, boolean strict, boolean validate) implements Request {

        Decode with(JsonBytes other) {
            return new Decode(type, other, strict, validate);
        }
    }

    /**
     * What the tables of platforms say.
     *
     * @param details what else the question needs, by its name in the protocol
     */
    record Platform(String question, String platform, Map<String, Object> details) implements Request {
        public Platform {
            details = Map.copyOf(details);
        }
    }
}
