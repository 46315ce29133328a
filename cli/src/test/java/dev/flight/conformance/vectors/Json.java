package dev.flight.conformance.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A JSON text in pieces, to be put together in ways that no writer would. */
sealed interface Json {

    String print();

    /** A text as it stands: a number, a string with its quotes, or what is no JSON at all. */
    record Literal(String text) implements Json {
        @Override
        public String print() {
            return text;
        }
    }

    /** An object; its keys are literals with their quotes. */
    record Members(List<Member> members) implements Json {
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String print() {
            return members.stream()
                    .map(each -> each.key() + ":" + each.value().print())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        /** The value of a key. */
        Json get(String key) {
            return members.stream()
                    .filter(each -> each.key().equals(quoted(key)))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }

        Members with(String key, Json value) {
            return map(key, member -> new Member(member.key(), value));
        }

        Members renamed(String key, String literal) {
            return map(key, member -> new Member(literal, member.value()));
        }

        Members without(String key) {
            return new Members(members.stream()
                    .filter(each -> !each.key().equals(quoted(key)))
                    .toList());
        }

        Members plus(String literal, Json value) {
            List<Member> more = new ArrayList<>(members);
            more.add(new Member(literal, value));
            return new Members(more);
        }

        Members reversed() {
            List<Member> all = new ArrayList<>();
            members.forEach(each -> all.add(0, each));
            return new Members(all);
        }

        private Members map(String key, UnaryOperator<Member> change) {
            return new Members(members.stream()
                    .map(each -> each.key().equals(quoted(key)) ? change.apply(each) : each)
                    .toList());
        }
    }

    record Member(String key, Json value) {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String print() {
            return items.stream().map(Json::print).collect(Collectors.joining(",", "[", "]"));
        }
    }

    static Json literal(String text) {
        return new Literal(text);
    }

    static Json text(String plain) {
        return new Literal(quoted(plain));
    }

    static Members object() {
        return new Members(List.of());
    }

    /** A plain text, without anything to escape, in quotes. */
    static String quoted(String plain) {
        return "\"" + plain + "\"";
    }
}
