package example.contract;

/** A mailbox with a defect: nobody tells those who wait for room that there is some. */
final class DrowsyMailbox<M> extends Mailbox<M> {

    DrowsyMailbox(int limit) {
        super(limit);
    }

    @Override
    void madeRoom() {}
}
