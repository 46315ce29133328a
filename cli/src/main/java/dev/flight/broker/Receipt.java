package dev.flight.broker;

/** Is told, once and by any thread, what became of a message that was sent. */
public interface Receipt {

    /** The broker has it. */
    void arrived();

    /** It has it not, or nobody knows. */
    void failed(BrokerFailure failure);
}
