package dev.flight.broker;

import dev.flight.broker.UrlParts.Parameter;
import dev.flight.broker.UrlParts.Part;
import dev.flight.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;

/** The parameters of a URL: those that its scheme knows, each once. */
final class UrlQuery {

    private final List<Parameter> parameters;
    private final UrlMistakes mistakes;

    UrlQuery(List<Parameter> parameters, UrlMistakes mistakes) {
        this.parameters = parameters;
        this.mistakes = mistakes;
    }

    /** Refuses names that are none of these. */
    void allow(List<String> known) {
        for (Parameter each : parameters) {
            if (!known.contains(each.name().text())) {
                mistakes.add(
                        each.name(),
                        each.name().text() + " is no parameter here",
                        Suggestion.hint(each.name().text(), known));
            }
        }
    }

    /** All values of a parameter that may be written more than once. */
    List<Part> all(String name) {
        List<Part> values = parameters.stream()
                .filter(each -> each.name().text().equals(name))
                .map(Parameter::value)
                .toList();
        values.stream()
                .filter(Part::isEmpty)
                .forEach(value -> mistakes.add(value, name + " is empty", "write " + name + "=NAME"));
        return values;
    }

    /** The value of a parameter that is written once. */
    Optional<Part> one(String name) {
        List<Part> values = all(name);
        values.stream().skip(1).forEach(value -> mistakes.add(value, name + " stands here twice", "leave one of them"));
        return values.stream().findFirst();
    }

    String textOf(String name, String otherwise) {
        return one(name).map(Part::text).orElse(otherwise);
    }
}
