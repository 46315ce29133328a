package dev.flight.wit.syntax;

import dev.flight.diagnostic.Location;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of WIT as it is written: names are not looked up yet. */
public final class Tree {

    private Tree() {}

    /** A name, without {@code %}; also a version. */
    public record Name(String text, Location at) {}

    /**
     * What stands in front of an item.
     *
     * @param externalId the string of {@code @external-id}
     */
    public record Lead(
            String docs,
            @Nullable Name since,
            @Nullable Name feature,
            @Nullable Name deprecated,
            @Nullable String externalId) {

        public static final Lead NONE = new Lead("", null, null, null, null);
    }

    /** {@code flight:memory@1.0.0}. */
    public record PackageId(
            List<Name> namespaces,
            List<Name> path,
            @Nullable Name version,
            Location at) {}

    /** An interface or world by name; the package is null when it is one of the file. */
    public record ItemPath(@Nullable PackageId in, Name name, Location at) {}

    /**
     * A file.
     *
     * @param header null when all there is stands in packages with braces
     * @param isUnnamed whether it begins with {@code package} and what follows is no name
     * @param begun the names of which a definition begins, also where it could not be read
     */
    public record File(
            String path,
            @Nullable PackageTree header,
            List<PackageTree> nested,
            boolean isUnnamed,
            Set<String> begun) {}

    /**
     * A package, or the part of it that stands in one file.
     *
     * @param id null when the file does not say it
     */
    public record PackageTree(@Nullable PackageId id, String docs, List<Item> items, Location at) {}

    /** What a package consists of. */
    public sealed interface Item {}

    /** {@code use a:b/c as d;} in front of interfaces. */
    public record TopUse(ItemPath path, Name as) implements Item {}

    /** {@code interface}. */
    public record InterfaceTree(Lead lead, Name name, List<Member> members) implements Item {}

    /** {@code world}. */
    public record WorldTree(Lead lead, Name name, List<Member> members) implements Item {}

    /** What stands in an interface or a world. */
    public sealed interface Member {}

    /** {@code use a.{b, c as d};}. */
    public record UseTree(Lead lead, ItemPath path, List<UsedName> names) implements Member {}

    /** One name of {@code use}, and what it is called here. */
    public record UsedName(Name name, Name as) {}

    /** A definition of a type. */
    public record TypeTree(Lead lead, Name name, Form form, List<Part> parts, List<FunctionTree> functions)
            implements Member {}

    /** What kind of type is defined. */
    public enum Form {
        RECORD("field"),
        VARIANT("case"),
        ENUM("case"),
        FLAGS("flag"),
        RESOURCE("method"),
        ALIAS("target");

        private final String part;

        Form(String part) {
            this.part = part;
        }

        /** What its parts are called. */
        public String part() {
            return part;
        }
    }

    /** A field, a case, a flag; the target of an alias. */
    public record Part(Lead lead, Name name, @Nullable TypeUse type) {}

    /** A type where it is used: {@code word<arguments, length>}. A built-in word is a keyword; {@code _} stands for none. */
    public record TypeUse(
            String word,
            boolean builtIn,
            List<TypeUse> arguments,
            @Nullable Long length,
            Location at) {}

    /** How a function is called. */
    public enum Call {
        FREE,
        CONSTRUCTOR,
        METHOD,
        STATIC
    }

    /** A function. */
    public record FunctionTree(
            Lead lead,
            Name name,
            Call call,
            boolean isAsync,
            List<Part> parameters,
            @Nullable TypeUse result) implements Member {}

    /**
     * An import or export of a world: one of a function, an interface in place, and the name of one elsewhere.
     *
     * @param name the plain name; null when only an interface is named
     */
    public record Port(
            Lead lead,
            boolean isExport,
            @Nullable Name name,
            @Nullable FunctionTree function,
            @Nullable InterfaceTree inline,
            @Nullable ItemPath path,
            Location at)
            implements Member {}

    /** {@code include a with { b as c }}. */
    public record Include(Lead lead, ItemPath path, List<UsedName> renamed) implements Member {}
}
