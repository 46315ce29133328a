package dev.flight.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a line and the reader say the same. */
class TraceSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'alloc','id':1,'size':64}",
                "{'time':0,'op':'alloc','id':'a','size':'64KB','align':16,'purpose':'asset-cache','session':'s','site':'f'}",
                "{'time':1.5,'op':'alloc','id':-3,'size':0,'align':null,'purpose':null,'session':null,'site':null}",
                "{'time':null,'op':'alloc','id':1.0,'size':1e3}",
                "{'op':'free','id':null}",
                "{'op':'free','id':'','size':null}"
            })
    void bothAccept(String line) {
        String json = line.replace('\'', '"');
        assertThat(refusals(json)).isEqualTo(0);
        assertThat(Traces.read(json).trace().usable())
                .as(Traces.read(json).messages().toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'alloc','id':1}",
                "{'op':'alloc','size':1}",
                "{'id':1,'size':1}",
                "{'op':'malloc','id':1,'size':1}",
                "{'op':'alloc','id':1.5,'size':1}",
                "{'op':'alloc','id':9007199254740992,'size':1}",
                "{'op':'alloc','id':null,'size':1}",
                "{'op':'realloc','id':'','size':1}",
                "{'op':'alloc','id':1,'size':-1}",
                "{'op':'alloc','id':1,'size':1.5}",
                "{'op':'alloc','id':1,'size':'64'}",
                "{'op':'alloc','id':1,'size':null}",
                "{'op':'alloc','id':1,'size':9007199254740992}",
                "{'op':'alloc','id':1,'size':1,'extra':1}",
                "{'op':'alloc','id':1,'size':1,'time':-1}",
                "{'op':'alloc','id':1,'size':1,'time':'1'}",
                "{'op':'alloc','id':1,'size':1,'site':7}",
                "{'op':'alloc','id':1,'size':1,'site':'\\u001b'}",
                "{'op':null,'id':1,'size':1}",
                "{}"
            })
    void bothRefuse(String line) {
        String json = line.replace('\'', '"');
        assertThat(refusals(json)).isPositive();
        assertThat(Traces.read(json).trace().usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSchemaAcceptsWhatIsWritten(long seed) throws IOException {
        byte[] trace = RoundTripTest.write(new RandomOperations(seed, 50, 10), TraceFormat.NDJSON, new ArrayList<>());

        assertThat(new String(trace, UTF_8).lines()).hasSize(50).allMatch(line -> refusals(line) == 0);
    }

    private static int refusals(String json) {
        return SCHEMA.validate(JSON.readTree(json)).size();
    }

    private static Schema schema() {
        try (InputStream in = TraceSchemaTest.class.getResourceAsStream("/dev/flight/schema/trace.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
