package dev.parley.model.systems;

import com.google.common.collect.ImmutableList;

/** All systems, in the order of their ids. */
public final class Studies {

    private Studies() {}

    public static ImmutableList<Study> all() {
        return ImmutableList.of(
                Orphans.study(),
                SpinningBystander.study(),
                PutAndGet.study(),
                ProducersAndConsumers.study(),
                SharedReplies.study(),
                TwoWayPort.study(),
                StopRequest.study(),
                ThirstyPeople.study(),
                DrinksFridge.study(),
                DeadlockCures.study(),
                MutatedMessage.study(),
                OneWaySend.study(),
                MessageSequence.study(),
                ObserverStream.study(),
                RequestReply.study(),
                ProgressReplies.study(),
                Subscription.study(),
                OneShot.study(),
                CrossingMessages.study(),
                CommandQueue.study(),
                GetOrObserve.study(),
                CachedState.study(),
                PrioritisedMessages.study(),
                SealedVote.study(),
                Mailbox.study(),
                RendezvousOrOne.study(),
                FanOutFanIn.study(),
                WorkerPool.study(),
                ReplyChannel.study(),
                Actor.study(),
                Selecting.study(),
                ClosingChannels.study(),
                SentinelCollision.study(),
                MessageRace.study(),
                MailboxOwner.study(),
                Addressing.study(),
                SynchronousPut.study(),
                TypedQueue.study(),
                SharedResponseQueue.study(),
                PublishSubscribe.study(),
                Framing.study(),
                ReliableMessages.study(),
                DeliveryGuarantees.study(),
                AlternatingBit.study(),
                TwoGenerals.study(),
                CompetingWorkers.study(),
                SynchronousRequest.study(),
                TopicQueue.study(),
                CorrelatedReplies.study(),
                RetryingClient.study());
    }
}
