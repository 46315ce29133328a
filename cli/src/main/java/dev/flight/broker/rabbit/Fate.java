package dev.flight.broker.rabbit;

/** Is told, by the threads of the client, what became of a message that was published. */
interface Fate {

    /** Nobody asks any more. */
    Fate SETTLED = new Fate() {

        @Override
        public boolean isOf(byte[] body) {
            return false;
        }

        @Override
        public void arrived() {}

        @Override
        public void unroutable() {}

        @Override
        public void refused() {}

        @Override
        public void unknown(String why) {}
    };

    /** Whether a message that the server sent back can be this one. */
    boolean isOf(byte[] body);

    /** The server keeps it. */
    void arrived();

    /** No queue is bound for it: the server sent it back. */
    void unroutable();

    /** The server would not keep it. */
    void refused();

    /** The connection was lost before the server answered. */
    void unknown(String why);
}
