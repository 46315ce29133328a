package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.TypeNames.Known;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.syntax.Tree.TypeUse;
import dev.flight.wit.syntax.TypeHints;
import dev.flight.wit.syntax.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types as they are written in an interface or world, to types as they are meant. */
final class TypeResolver {

    /** Stands for a type that is not known; the contract has an error then, and nobody sees it. */
    private static final WitType UNKNOWN = Primitive.BOOL;

    private static final Set<Primitive> NO_KEYS = Set.of(Primitive.F32, Primitive.F64, Primitive.ERROR_CONTEXT);

    private final PackageDraft here;
    private final TypeNames names;
    private final Lookup lookup;
    private final Elsewhere elsewhere;
    private final Findings findings;

    TypeResolver(PackageDraft here, TypeNames names, Lookup lookup, Elsewhere elsewhere, Findings findings) {
        this.here = here;
        this.names = names;
        this.lookup = lookup;
        this.elsewhere = elsewhere;
        this.findings = findings;
    }

    WitType type(TypeUse use) {
        return use.builtIn() ? builtIn(use) : named(use);
    }

    /** The target of an alias: a name of a resource is the resource here, not a handle of it. */
    WitType target(TypeUse use) {
        WitType type = type(use);
        return !use.builtIn() && type instanceof WitType.Own own ? new WitType.Reference(own.resource()) : type;
    }

    @Nullable
    WitType optional(@Nullable TypeUse use) {
        return use == null || use.word().equals("_") ? null : type(use);
    }

    private WitType builtIn(TypeUse use) {
        return switch (use.word()) {
            case "list" -> new WitType.ListOf(argument(use, 0), use.length());
            case "map" -> new WitType.MapOf(key(use), argument(use, 1));
            case "option" -> new WitType.OptionOf(argument(use, 0));
            case "tuple" ->
                new WitType.TupleOf(use.arguments().stream().map(this::type).toList());
            case "result" -> new WitType.ResultOf(maybe(use, 0), maybe(use, 1));
            case "future" -> new WitType.FutureOf(maybe(use, 0));
            case "stream" -> new WitType.StreamOf(maybe(use, 0));
            case "own" -> handle(use, true);
            case "borrow" -> handle(use, false);
            default -> Words.PRIMITIVES.contains(use.word()) ? primitive(use.word()) : UNKNOWN;
        };
    }

    private static Primitive primitive(String word) {
        return Primitive.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private WitType argument(TypeUse use, int index) {
        return index < use.arguments().size() ? type(use.arguments().get(index)) : UNKNOWN;
    }

    private @Nullable WitType maybe(TypeUse use, int index) {
        return index < use.arguments().size() ? optional(use.arguments().get(index)) : null;
    }

    private WitType key(TypeUse map) {
        WitType key = argument(map, 0);
        if (!(key instanceof Primitive primitive) || NO_KEYS.contains(primitive)) {
            Finding.error("contract/syntax", map.arguments().get(0).at(), "")
                    .says("a map has keys of `bool`, integers, `char` or `string`")
                    .hint("where keys are of another type, write `list<tuple<K, V>>`")
                    .addTo(findings);
        }
        return key;
    }

    private WitType handle(TypeUse use, boolean own) {
        TypeUse resource = use.arguments().isEmpty() ? use : use.arguments().get(0);
        WitType type = resource.builtIn() ? UNKNOWN : type(resource);
        if (type instanceof WitType.Own found) {
            return own ? found : new WitType.Borrow(found.resource());
        }
        if (!type.equals(UNKNOWN) || resource.builtIn()) {
            Finding.error("contract/resource", resource.at(), "")
                    .says("`" + resource.word() + "` is no resource, so there are no handles of it")
                    .hint("values of other types are handed over as they are: `" + resource.word() + "`")
                    .addTo(findings);
        }
        return UNKNOWN;
    }

    private WitType named(TypeUse use) {
        Known found = names.get(use.word());
        if (found == null) {
            unknown(use);
            return UNKNOWN;
        }
        return found.isResource() ? new WitType.Own(found.id()) : new WitType.Reference(found.id());
    }

    private void unknown(TypeUse use) {
        boolean said = names.failed(use.word()) || lookup.isBegun(use.word()) || !Words.isLabel(use.word());
        if (!said) {
            Finding.error("contract/unknown-type", use.at(), "")
                    .says("there is no type `" + use.word() + "` here")
                    .hint(hint(use.word()))
                    .addTo(findings);
        }
    }

    private String hint(String word) {
        Optional<String> foreign = TypeHints.foreign(word);
        Optional<String> interfaceName = elsewhere.interfaceWith(word, here);
        if (foreign.isPresent()) {
            return "write `" + foreign.get() + "`";
        }
        if (interfaceName.isPresent()) {
            return "another interface has it: `use " + interfaceName.get() + ".{" + word + "};`";
        }
        Set<String> all = new HashSet<>(names.names());
        all.addAll(Words.PRIMITIVES);
        all.addAll(List.of("list", "option", "result", "tuple"));
        return Suggestion.nearest(word, all)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("define it here, or bring it in with `use`");
    }
}
