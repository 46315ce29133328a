package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    private static final long MOST = 9_007_199_254_740_991L;
    private static final Pattern GRAMMAR =
            Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)");

    @ParameterizedTest
    @CsvSource({
        "0B, 0",
        "0TB, 0",
        "0.0KB, 0",
        "1B, 1",
        "1KB, 1024",
        "1KiB, 1024",
        "1MB, 1048576",
        "1MiB, 1048576",
        "1GB, 1073741824",
        "1GiB, 1073741824",
        "1TB, 1099511627776",
        "1TiB, 1099511627776",
        "512MB, 536870912",
        "1.5KB, 1536",
        "1.5 KB, 1536",
        "0.5KB, 512",
        "0.0009765625KB, 1",
        "0.001953125KiB, 2",
        "15.875MB, 16646144",
        "1.000000B, 1",
        "10 B, 10",
        "0.1TB, -1",
        "9007199254740991B, 9007199254740991",
        "8191TB, 9006099743113216",
        "0.0000000000009094947017729282379150390625TB, 1",
        "8191.9999999999990905052982270717620849609375TB, 9007199254740991",
        "8191.999999999999090505298227071762084961TB, -1"
    })
    void readsASizeToTheByte(String text, long bytes) {
        if (bytes < 0) {
            Mistakes.of(text, ByteSize.parse(text));
        } else {
            assertThat(ByteSize.parse(text).orThrow().bytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "B",
                "KB",
                ".5KB",
                "1.KB",
                "1..5KB",
                "1.5.5KB",
                "01KB",
                "00B",
                "01.5KB",
                "-1B",
                "+1B",
                "1,5KB",
                "1_000B",
                "1e3B",
                "0x10B",
                "1  KB",
                "1\tKB",
                "1 KB ",
                " 1KB",
                "1KB\n",
                "1",
                "1.5",
                "0",
                "1k",
                "1K",
                "1M",
                "1Mi",
                "1m",
                "1mb",
                "1Kb",
                "1kB",
                "1kb",
                "1KIB",
                "1kib",
                "1ki",
                "1b",
                "1Bytes",
                "1PB",
                "1EiB",
                "1KBB",
                "1KB1",
                "1 ",
                "1   ",
                "1\u00a0KB",
                "\u0661KB",
                "1\uff2bB",
                "NaN",
                "unlimited"
            })
    void refusesWhatTheGrammarDoesNotHave(String text) {
        assertThat(GRAMMAR.matcher(text).matches()).isFalse();
        Mistakes.of(text, ByteSize.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1k, 1KB",
        "16M, 16MB",
        "1.5Mi, 1.5MB",
        "100m, 100MB",
        "12mb, 12MB",
        "7gib, 7GB",
        "3t, 3TB",
        "5b, 5B",
        "5Bytes, 5B",
        "64, 64KB"
    })
    void hintsAtTheUnitThatWasMeant(String text, String meant) {
        assertThat(Mistakes.of(text, ByteSize.parse(text)))
                .contains("did you mean")
                .contains(meant);
    }

    @Test
    void saysThatALowerCaseMIsMilliInKubernetes() {
        assertThat(Mistakes.of("100m", ByteSize.parse("100m")))
                .contains("milli")
                .contains("100MB");
    }

    @Test
    void saysWhatIsWrongWithLeadingZerosSignsAndSeparators() {
        assertThat(Mistakes.of("01KB", ByteSize.parse("01KB"))).contains("leading zeros");
        assertThat(Mistakes.of("-1KB", ByteSize.parse("-1KB"))).contains("negative");
        assertThat(Mistakes.of("1,500KB", ByteSize.parse("1,500KB"))).contains("without ,");
        assertThat(Mistakes.of("1_500KB", ByteSize.parse("1_500KB"))).contains("without ,");
    }

    @ParameterizedTest
    @CsvSource({"0.5B, 0.5", "1.3KB, 1331.2", "0.0001KB, 0.1024", "1.1MB, 1153433.6"})
    void refusesAFractionOfAByteAndSaysHowMany(String text, String bytes) {
        assertThat(Mistakes.of(text, ByteSize.parse(text))).contains(bytes + " bytes");
    }

    @Test
    void refusesMoreThanTheLargestExactNumber() {
        assertThat(ByteSize.parse(MOST + "B").orThrow().bytes()).isEqualTo(MOST);
        for (String text : List.of(
                (MOST + 1) + "B",
                "8192TB",
                "8193TB",
                "8796093022208KB",
                "9223372036854775808B",
                "99999999999999999TB")) {
            assertThat(Mistakes.of(text, ByteSize.parse(text))).contains("2^53-1");
        }
    }

    @Test
    void aProductStopsAtTheLargestSize() {
        assertThat(ByteSize.of(3).times(4)).isEqualTo(ByteSize.of(12));
        assertThat(ByteSize.of(MOST).times(0)).isEqualTo(ByteSize.ZERO);
        assertThat(ByteSize.of(MOST / 2).times(3)).isEqualTo(ByteSize.of(MOST));
        assertThat(ByteSize.of(MOST).times(Long.MAX_VALUE)).isEqualTo(ByteSize.of(MOST));
    }

    @Test
    void refusesWhatNoSizeCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.of(MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.of(MOST).plus(ByteSize.of(1)));
        assertThat(ByteSize.of(MOST).bytes()).isEqualTo(ByteSize.MAX_BYTES);
        assertThat(ByteSize.capped(Long.MAX_VALUE).bytes()).isEqualTo(MOST);
        assertThat(ByteSize.of(3).minus(ByteSize.of(5))).isEqualTo(ByteSize.ZERO);
    }

    static LongStream sizes() {
        Random random = new Random(20_240_501);
        LongStream boundaries = LongStream.rangeClosed(0, 53)
                .map(power -> 1L << power)
                .flatMap(power -> LongStream.of(power - 1, power, power + 1, 3 * power, power * 1023 / 2));
        LongStream multiples = random.longs(2_000, 0, MOST).map(size -> size >> (size & 31) << (size >> 6 & 31));
        return LongStream.concat(boundaries, LongStream.concat(multiples, random.longs(2_000, 0, MOST)))
                .filter(size -> size >= 0 && size <= MOST);
    }

    @Test
    void readsBackWhatItWrote() {
        sizes().forEach(size -> {
            String text = ByteSize.of(size).format();
            assertThat(ByteSize.parse(text).orThrow().bytes()).as(text).isEqualTo(size);
            assertThat(ByteSize.of(size)).hasToString(text);
        });
    }

    @Test
    void writesTheLargestUnitThatDivides() {
        sizes().filter(size -> size > 0).forEach(size -> {
            int shift = 40;
            while (size % (1L << shift) != 0) {
                shift -= 10;
            }
            assertThat(ByteSize.of(size).format())
                    .isEqualTo(size / (1L << shift)
                            + List.of("B", "KB", "MB", "GB", "TB").get(shift / 10));
        });
        assertThat(ByteSize.ZERO.format()).isEqualTo("0B");
    }

    static List<String> units() {
        return List.of("B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB");
    }

    @ParameterizedTest
    @MethodSource("units")
    void agreesWithDecimalArithmetic(String unit) {
        Random random = new Random(unit.hashCode());
        int shift = 10 * "BKMGT".indexOf(unit.charAt(0));
        for (int i = 0; i < 2_000; i++) {
            long whole = random.nextLong(1L << random.nextInt(1, 54));
            int places = random.nextInt(0, 11);
            String number =
                    places == 0 ? "" + whole : BigDecimal.valueOf(whole, places).toPlainString();
            String text = number + (random.nextBoolean() ? " " : "") + unit;
            assertThat(GRAMMAR.matcher(text).matches()).as(text).isTrue();
            BigDecimal bytes = new BigDecimal(number).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(shift)));
            boolean good = bytes.stripTrailingZeros().scale() <= 0 && bytes.compareTo(BigDecimal.valueOf(MOST)) <= 0;
            if (good) {
                assertThat(ByteSize.parse(text).orThrow().bytes()).as(text).isEqualTo(bytes.longValueExact());
            } else {
                Mistakes.of(text, ByteSize.parse(text));
            }
        }
    }

    @Test
    void readsJustWhatTheGrammarHas() {
        Random random = new Random(7);
        String alphabet = "0123456789.. BKMGTiibkm-+,e";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 7); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Parsed<ByteSize> parsed = ByteSize.parse(text.toString());
            if (parsed instanceof Parsed.Value<ByteSize>) {
                assertThat(GRAMMAR.matcher(text).matches()).as(text.toString()).isTrue();
            } else if (GRAMMAR.matcher(text).matches()) {
                assertThat(Mistakes.of(text.toString(), parsed)).containsAnyOf("cannot be split", "2^53-1");
            } else {
                assertThat(Mistakes.of(text.toString(), parsed)).doesNotContain("cannot be split");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0B",
        "1, 1B",
        "1023, 1023B",
        "1024, 1KB",
        "1536, 1.5KB",
        "1029, 1KB",
        "1030, 1.01KB",
        "16646144, 15.88MB",
        "1048575, 1024KB",
        "1048576, 1MB",
        "11059200, 10.55MB",
        "102400, 100KB",
        "9007199254740991, 8192TB"
    })
    void roundsForPeopleToTwoDecimals(long bytes, String text) {
        assertThat(ByteSize.of(bytes).about()).isEqualTo(text);
    }

    @Test
    void ordersBySize() {
        long[] sizes = sizes().toArray();
        List<ByteSize> sorted =
                Arrays.stream(sizes).mapToObj(ByteSize::of).sorted().toList();
        Arrays.sort(sizes);
        assertThat(sorted.stream().mapToLong(ByteSize::bytes))
                .containsExactly(Arrays.stream(sizes).boxed().toArray(Long[]::new));
    }

    @Test
    void besideASizeThatReadsAlikeItIsExact() {
        assertThat(ByteSize.of(8193).about(ByteSize.of(8192))).isEqualTo("8193B");
        assertThat(ByteSize.of(8192).about(ByteSize.of(8193))).isEqualTo("8KB");
        assertThat(ByteSize.of(8192).about(ByteSize.of(8192))).isEqualTo("8KB");
        assertThat(ByteSize.of(8192).about(ByteSize.of(9216))).isEqualTo("8KB");
    }
}
