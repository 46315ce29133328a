package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.event.realtime.RealtimeMessage;
import dev.flight.event.realtime.RealtimeMessageJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the gateway sends, as the package describes it, to the inbox; waits for room there. */
final class Intake {

    private static final Pattern CHANNEL = Pattern.compile("\"channelId\"\\s*:\\s*\"([^\"\\\\]*)\"");

    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,18}");

    private static final int HEAD = 4096;

    private final Inbox inbox;
    private final Offsets offsets;

    Intake(Inbox inbox, Offsets offsets) {
        this.inbox = inbox;
        this.offsets = offsets;
    }

    /** Takes one message; answers the channel whose subscription it began, if it did. */
    Optional<String> take(byte[] utf8) throws InterruptedException, Refused {
        Decoded<RealtimeMessage> read = RealtimeMessageJson.CODEC.decode(utf8);
        if (!(read instanceof Decoded.Value<RealtimeMessage> value)) {
            lost(utf8, "a message that cannot be read: " + first(read));
            return Optional.empty();
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
        return message.messageType().equals("subscribed") ? Optional.of(message.channelId()) : Optional.empty();
    }

    private static String first(Decoded<?> refused) {
        Mistake first = refused.mistakes().get(0);
        return first.pointer().isEmpty() ? first.message() : first.pointer() + ": " + first.message();
    }

    /** A message could not be taken; its head tells, where it was one, whose event is missing. */
    void lost(byte[] message, String why) throws InterruptedException {
        Matcher channel = CHANNEL.matcher(new String(message, 0, Math.min(message.length, HEAD), UTF_8));
        lostOf(channel.find() ? channel.group(1) : "", why);
    }

    private void lostOf(String channel, String why) throws InterruptedException {
        bring(offsets.skip(channel) ? Gap.of(1, why) : Gap.unknown(why));
    }

    /** Nobody takes anything before every channel has answered: waiting for room would be for ever. */
    private void bring(Incoming incoming) throws InterruptedException {
        if (offsets.areKnown()) {
            inbox.put(incoming);
        } else {
            inbox.offer(incoming);
        }
    }

    private static Refused refusal(RealtimeMessage message) {
        String why = "the gateway refuses " + message.channelId() + ": " + message.payload();
        boolean later = "true".equals(message.metadata().get("retry"));
        return later
                ? Refused.forNow(why, 0)
                : Refused.forGood(why, "check the channel's name, and what the token permits");
    }

    private void subscribed(RealtimeMessage message) throws InterruptedException, Refused {
        String offset = message.metadata().getOrDefault("offset", "0");
        if (!isOffset(offset)) {
            String why = "the gateway began " + message.channelId() + " at an offset that is no number";
            throw Refused.forGood(why, "report it to whoever runs the gateway");
        }
        String epoch = message.metadata().getOrDefault("epoch", "");
        OptionalLong lost = offsets.goOn(message.channelId(), new Position(epoch, Long.parseLong(offset)));
        String channel = message.channelId() + ": ";
        if (lost.isEmpty()) {
            bring(Gap.unknown(channel + "the gateway's history began anew"));
        } else if (lost.getAsLong() > 0) {
            bring(Gap.of(lost.getAsLong(), channel + "the gateway's history does not reach back so far"));
        }
    }

    private void event(RealtimeMessage message) throws InterruptedException {
        String offset = message.metadata().get("offset");
        if (offset != null && !isOffset(offset)) {
            lostOf(message.channelId(), "an event whose offset is no number");
            return;
        }
        long missing = offset == null ? 0 : offsets.came(message.channelId(), Long.parseLong(offset));
        if (missing == Offsets.AGAIN) {
            return;
        }
        if (missing > 0) {
            bring(Gap.of(missing, message.channelId() + ": the gateway left out offsets before " + offset));
        }
        bring(delivered(message, offset == null ? message.id() : offset));
    }

    private static Incoming delivered(RealtimeMessage message, String id) {
        try {
            boolean isBinary = "base64".equals(message.metadata().get("encoding"));
            String text = message.payload();
            byte[] payload = isBinary ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
            return new Message(payload, message.channelId(), id, System.nanoTime());
        } catch (IllegalArgumentException broken) {
            return Gap.of(1, "an event whose payload is no base64");
        }
    }

    private static boolean isOffset(String text) {
        return OFFSET.matcher(text).matches();
    }
}
