package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.event.realtime.RealtimeMessage;
import dev.flight.event.realtime.RealtimeMessageJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the gateway sends, as the package describes it, to the inbox; waits for room there. */
final class Intake {

    private static final Pattern CHANNEL = Pattern.compile("\"channelId\":\"([^\"\\\\]*)\"");

    private final Inbox inbox;
    private final Offsets offsets;

    Intake(Inbox inbox, Offsets offsets) {
        this.inbox = inbox;
        this.offsets = offsets;
    }

    /** Takes one message; answers whether it began a subscription. */
    boolean take(byte[] utf8) throws InterruptedException, Refused {
        Decoded<RealtimeMessage> read = RealtimeMessageJson.CODEC.decode(utf8);
        if (!(read instanceof Decoded.Value<RealtimeMessage> value)) {
            int head = Math.min(utf8.length, 4096);
            lost(new String(utf8, 0, head, UTF_8), "a message that cannot be read: " + first(read));
            return false;
        }
        RealtimeMessage message = value.value();
        switch (message.messageType()) {
            case "event" -> event(message);
            case "error" -> throw refusal(message);
            case "subscribed" -> subscribed(message);
            default -> {
                // A newer gateway may tell more.
            }
        }
        return message.messageType().equals("subscribed");
    }

    private static String first(Decoded<?> refused) {
        Mistake first = refused.mistakes().get(0);
        return first.pointer().isEmpty() ? first.message() : first.pointer() + ": " + first.message();
    }

    /** A message could not be taken; its head tells, where it was one, whose event is missing. */
    void lost(String head, String why) throws InterruptedException {
        Matcher channel = CHANNEL.matcher(head);
        boolean known = channel.find() && offsets.skip(channel.group(1));
        inbox.put(known ? Gap.of(1, why) : Gap.unknown(why));
    }

    private static Refused refusal(RealtimeMessage message) {
        String why = "the gateway refuses " + message.channelId() + ": " + message.payload();
        boolean later = "true".equals(message.metadata().get("retry"));
        return later
                ? Refused.forNow(why, 0)
                : Refused.forGood(why, "check the channel's name, and what the token permits");
    }

    private void subscribed(RealtimeMessage message) throws InterruptedException, Refused {
        String epoch = message.metadata().getOrDefault("epoch", "");
        OptionalLong lost = offsets.goOn(message.channelId(), new Position(epoch, offset(message, 0)));
        String channel = message.channelId() + ": ";
        if (lost.isEmpty()) {
            inbox.put(Gap.unknown(channel + "the gateway's history began anew"));
        } else if (lost.getAsLong() > 0) {
            inbox.put(Gap.of(lost.getAsLong(), channel + "the gateway's history does not reach back so far"));
        }
    }

    private void event(RealtimeMessage message) throws InterruptedException, Refused {
        byte[] payload = payload(message);
        long offset = offset(message, -1);
        long missing = offset < 0 ? 0 : offsets.came(message.channelId(), offset);
        if (missing == Offsets.AGAIN) {
            return;
        }
        if (missing > 0) {
            inbox.put(Gap.of(missing, message.channelId() + ": the gateway left out offsets before " + offset));
        }
        String id = offset < 0 ? message.id() : Long.toString(offset);
        inbox.put(new Message(payload, message.channelId(), id, System.nanoTime()));
    }

    private static byte[] payload(RealtimeMessage message) throws Refused {
        if (!"base64".equals(message.metadata().get("encoding"))) {
            return message.payload().getBytes(UTF_8);
        }
        try {
            return Base64.getDecoder().decode(message.payload());
        } catch (IllegalArgumentException broken) {
            throw garbled("a payload that is no base64");
        }
    }

    private static long offset(RealtimeMessage message, long otherwise) throws Refused {
        String offset = message.metadata().get("offset");
        if (offset == null) {
            return otherwise;
        }
        if (!offset.matches("[0-9]{1,18}")) {
            throw garbled("an offset that is no number");
        }
        return Long.parseLong(offset);
    }

    private static Refused garbled(String what) {
        return Refused.forGood("the gateway sent " + what, "report it to whoever runs the gateway");
    }
}
