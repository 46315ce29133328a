package dev.flight.wit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.WitFunction.Kind;
import dev.flight.wit.WitType.Primitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tour of the grammar, and Flight's own contract, are read as. */
class ContractModelTest {

    private static final Contract TOUR = ContractFixtures.read(ContractFixtures.VALID.resolve("tour"));
    private static final Contract OURS = ContractFixtures.read(ContractFixtures.OURS);
    private static final PackageName GRAMMAR =
            new PackageName(List.of("tour"), List.of("grammar"), "1.2.3-rc.1+build.5");

    private static TypeDefinition type(String name) {
        return TOUR.type(new TypeId(GRAMMAR, "types", name)).orElseThrow();
    }

    private static WitType target(String name) {
        return ((AliasBody) type(name).body()).target();
    }

    private static TypeDefinition ours(String name) {
        return OURS.types().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPackageStandsBehindThoseThatItUses() {
        assertThat(TOUR.packages())
                .extracting(each -> each.name().toString())
                .endsWith("tour:grammar@1.2.3-rc.1+build.5")
                .containsExactlyInAnyOrder("tour:clock@0.1.0", "tour:store@2.0.0", "tour:grammar@1.2.3-rc.1+build.5");
        assertThat(TOUR.packages()).extracting(WitPackage::isDependency).containsExactly(true, true, false);
        assertThat(OURS.packages())
                .extracting(each -> each.name().toString())
                .containsExactly("flight:memory@1.0.0", "flight:realtime@1.0.0");
        assertThat(OURS.packages()).extracting(WitPackage::isDependency).containsExactly(false, false);
    }

    @Test
    void docCommentsAreKeptWithoutTheirMarks() {
        WitPackage grammar = TOUR.packages().get(2);

        assertThat(grammar.docs().text())
                .isEqualTo("A tour of every construct of WIT.\n\nTwo paragraphs, so that the empty line is kept.");
        assertThat(grammar.interfaces())
                .filteredOn(each -> each.name().equals("types"))
                .singleElement()
                .satisfies(each -> assertThat(each.docs().text())
                        .isEqualTo("Types of every form.\nIndentation behind the gutter is dropped."));
        assertThat(((RecordBody) type("primitives").body()).fields().get(0).docs())
                .isEqualTo(new Docs("Yes or no."));
    }

    @Test
    void everyPrimitiveIsRead() {
        assertThat(((RecordBody) type("primitives").body()).fields())
                .extracting(TypeDefinition.Field::type)
                .containsExactly(
                        Primitive.BOOL,
                        Primitive.S8,
                        Primitive.S16,
                        Primitive.S32,
                        Primitive.S64,
                        Primitive.U8,
                        Primitive.U16,
                        Primitive.U32,
                        Primitive.U64,
                        Primitive.F32,
                        Primitive.F64,
                        Primitive.CHAR,
                        Primitive.STRING,
                        Primitive.ERROR_CONTEXT);
    }

    @Test
    void typesWithTypesInThemAreRead() {
        WitType pair = new WitType.Reference(new TypeId(GRAMMAR, "types", "pair"));
        WitType colour = new WitType.Reference(new TypeId(GRAMMAR, "types", "colour"));

        assertThat(target("four-bytes")).isEqualTo(new WitType.ListOf(Primitive.U8, 4L));
        assertThat(target("by-name"))
                .isEqualTo(new WitType.MapOf(Primitive.STRING, new WitType.ListOf(Primitive.U32, null)));
        assertThat(target("maybe")).isEqualTo(new WitType.OptionOf(new WitType.OptionOf(Primitive.BOOL)));
        assertThat(target("nothing-known")).isEqualTo(new WitType.ResultOf(null, null));
        assertThat(target("bad")).isEqualTo(new WitType.ResultOf(null, colour));
        assertThat(target("both"))
                .isEqualTo(new WitType.ResultOf(pair, new WitType.Reference(new TypeId(GRAMMAR, "types", "shape"))));
        assertThat(target("promise")).isEqualTo(new WitType.FutureOf(null));
        assertThat(target("bytes")).isEqualTo(new WitType.StreamOf(Primitive.U8));
    }

    @Test
    void aUsedNameMeansTheTypeWhereItIsDefined() {
        PackageName clock = new PackageName(List.of("tour"), List.of("clock"), "0.1.0");
        TypeId tick = new TypeId(clock, "ticks", "tick");

        assertThat(target("single")).isEqualTo(new WitType.TupleOf(List.of(new WitType.Reference(tick))));
        assertThat(target("when")).isEqualTo(new WitType.Reference(tick));
        assertThat(TOUR.packages().get(2).interfaces().stream()
                        .filter(each -> each.name().equals("types"))
                        .flatMap(each -> each.uses().stream())
                        .map(UsedType::name))
                .containsExactly("tick", "beat", "key", "later");
    }

    @Test
    void aNameOfAResourceIsAHandleButForAliases() {
        TypeId token = new TypeId(GRAMMAR, "types", "token");

        assertThat(target("ticket")).isEqualTo(new WitType.Reference(token));
        assertThat(target("held")).isEqualTo(new WitType.Own(token));
        WitFunction take = Objects.requireNonNull(TOUR.packages().get(2).interfaces().stream()
                .flatMap(each -> each.functions().stream())
                .filter(each -> each.name().equals("take"))
                .findFirst()
                .orElse(null));
        assertThat(take.parameters())
                .extracting(WitFunction.Parameter::type)
                .containsExactly(
                        new WitType.Own(new TypeId(GRAMMAR, "types", "blob")),
                        new WitType.Borrow(new TypeId(GRAMMAR, "types", "file")),
                        new WitType.Own(new TypeId(GRAMMAR, "types", "ticket")),
                        new WitType.Borrow(new TypeId(GRAMMAR, "types", "ticket")));
    }

    @Test
    void functionsOfResourcesAreOfThreeKinds() {
        List<WitFunction> functions = ((ResourceBody) type("blob").body()).functions();

        assertThat(functions)
                .extracting(WitFunction::kind)
                .containsExactly(
                        Kind.CONSTRUCTOR, Kind.METHOD, Kind.METHOD, Kind.STATIC, Kind.METHOD, Kind.STATIC, Kind.METHOD);
        assertThat(functions)
                .extracting(WitFunction::isAsync)
                .containsExactly(false, false, false, false, true, true, false);
    }

    @Test
    void gatesAreRead() {
        WitInterface gated = TOUR.packages().get(2).interfaces().stream()
                .filter(each -> each.name().equals("gated"))
                .findFirst()
                .orElseThrow();

        assertThat(gated.gate()).isEqualTo(new Gate("1.0.0", null, null));
        assertThat(gated.functions().get(1).gate()).isEqualTo(new Gate("1.1.0", null, "1.2.0"));
        assertThat(gated.types().get(0).gate()).isEqualTo(new Gate(null, "fancier", null, "DB.Bar/\u00E9\"\\\u007F"));
        assertThat(gated.uses().get(0).gate().since()).isEqualTo("1.2.3-alpha.9");
        assertThat(gated.functions().get(0).docs().text()).isEqualTo("Before the gate.");
    }

    @Test
    void worldsKeepTheirImportsExportsAndIncludes() {
        Map<String, World> worlds =
                TOUR.packages().get(2).worlds().stream().collect(Collectors.toMap(World::name, each -> each));
        World everything = Objects.requireNonNull(worlds.get("everything"));

        assertThat(everything.items())
                .extracting(each -> each.direction() + " " + each.name())
                .containsExactly(
                        "IMPORT tour:grammar/types@1.2.3-rc.1+build.5",
                        "IMPORT tour:clock/ticks@0.1.0",
                        "IMPORT primary",
                        "IMPORT secondary",
                        "IMPORT clock",
                        "IMPORT log",
                        "IMPORT pause",
                        "IMPORT host",
                        "EXPORT host",
                        "EXPORT run",
                        "EXPORT tour:grammar/store@1.2.3-rc.1+build.5",
                        "EXPORT cache");
        assertThat(everything.types()).extracting(TypeDefinition::name).containsExactly("settings", "limit", "session");
        assertThat(Objects.requireNonNull(worlds.get("joined")).includes())
                .extracting(each -> each.world().name() + each.renamed().size())
                .containsExactly("small2", "small3", "ticking0");
    }

    @Test
    void placesAreThoseOfNames() {
        assertThat(type("colour").at().text()).endsWith("tour/types.wit:42:8");
    }

    @Test
    void ourContractHasItsTypes() {
        assertThat(OURS.types()).hasSize(48);
        assertThat(((EnumBody) ours("memory-purpose").body()).cases()).hasSize(8);
        assertThat(((RecordBody) ours("v6r-event").body()).fields().get(1).name())
                .isEqualTo("resource");
        assertThat(((RecordBody) ours("component-info").body()).fields().get(5).type())
                .isEqualTo(new WitType.Reference(ours("memory-size").id()));
    }

    @Test
    void everyTypeAndFieldOfOurContractHasDocs() {
        assertThat(OURS.types())
                .allSatisfy(
                        each -> assertThat(each.docs().text()).as(each.name()).isNotEmpty());
        assertThat(OURS.types())
                .filteredOn(each -> each.body() instanceof RecordBody)
                .allSatisfy(each -> assertThat(((RecordBody) each.body()).fields())
                        .allSatisfy(field ->
                                assertThat(field.docs().text()).as(each.name()).isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 2.0.0",
        "1.9.0, 1.10.0",
        "1.0.0-alpha, 1.0.0",
        "1.0.0-alpha, 1.0.0-alpha.1",
        "1.0.0-alpha.1, 1.0.0-alpha.beta",
        "1.0.0-alpha.2, 1.0.0-alpha.11",
        "1.0.0-beta, 1.0.0-rc.1"
    })
    void versionsHaveAnOrder(String before, String after) {
        assertThat(VersionOrder.BY_PRECEDENCE.compare(before, after)).isNegative();
        assertThat(VersionOrder.BY_PRECEDENCE.compare(after, before)).isPositive();
        assertThat(VersionOrder.BY_PRECEDENCE.compare(after, after + "+build")).isZero();
    }
}
