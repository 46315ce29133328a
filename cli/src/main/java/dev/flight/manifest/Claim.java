package dev.flight.manifest;

/**
 * What one allocation takes from one region while it lives.
 *
 * @param session the session that asks, as it is on the platform
 * @param sessionIndex its place among the sessions of the manifest
 * @param blockBytes what the platform's allocator grants for one block
 * @param blocks how many blocks, over all instances of the session
 */
public record Claim(Session session, int sessionIndex, Allocation allocation, long blockBytes, long blocks) {

    public long bytes() {
        return blockBytes * blocks;
    }

    /** What one instance of the session takes. */
    Claim ofOneInstance() {
        return new Claim(session, sessionIndex, allocation, blockBytes, allocation.count());
    }

    public Lifetime life() {
        return allocation.life();
    }

    /** {@code session/allocation}. */
    public String name() {
        return session.id() + "/" + allocation.id();
    }
}
