package base.wire;

/** What a decoder does about a key that the contract does not have. */
public enum UnknownKeys {
    /** Reads on: a newer writer may send more. */
    IGNORED,
    /** Strict mode: a mistake. */
    REFUSED
}
