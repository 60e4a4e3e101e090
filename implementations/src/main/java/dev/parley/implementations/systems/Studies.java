package dev.parley.implementations.systems;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.systems.addressing.Actor;
import dev.parley.implementations.systems.addressing.Addressing;
import dev.parley.implementations.systems.addressing.CompetingWorkers;
import dev.parley.implementations.systems.addressing.MailboxOwner;
import dev.parley.implementations.systems.addressing.MessageRace;
import dev.parley.implementations.systems.addressing.Selecting;
import dev.parley.implementations.systems.deadlock.DeadlockCures;
import dev.parley.implementations.systems.deadlock.DrinksFridge;
import dev.parley.implementations.systems.deadlock.Orphans;
import dev.parley.implementations.systems.deadlock.SpinningBystander;
import dev.parley.implementations.systems.delivery.AlternatingBit;
import dev.parley.implementations.systems.delivery.DeliveryGuarantees;
import dev.parley.implementations.systems.delivery.Framing;
import dev.parley.implementations.systems.delivery.MessageSequence;
import dev.parley.implementations.systems.delivery.OneWaySend;
import dev.parley.implementations.systems.delivery.ReliableMessages;
import dev.parley.implementations.systems.delivery.RetryingClient;
import dev.parley.implementations.systems.delivery.TwoGenerals;
import dev.parley.implementations.systems.notification.CrossingMessages;
import dev.parley.implementations.systems.notification.GetOrObserve;
import dev.parley.implementations.systems.notification.ObserverStream;
import dev.parley.implementations.systems.notification.OneShot;
import dev.parley.implementations.systems.notification.PublishSubscribe;
import dev.parley.implementations.systems.notification.Subscription;
import dev.parley.implementations.systems.notification.TopicQueue;
import dev.parley.implementations.systems.queue.Mailbox;
import dev.parley.implementations.systems.queue.MutatedMessage;
import dev.parley.implementations.systems.queue.PrioritisedMessages;
import dev.parley.implementations.systems.queue.ProducersAndConsumers;
import dev.parley.implementations.systems.queue.PutAndGet;
import dev.parley.implementations.systems.queue.RendezvousOrOne;
import dev.parley.implementations.systems.queue.SynchronousPut;
import dev.parley.implementations.systems.queue.TypedQueue;
import dev.parley.implementations.systems.request.CorrelatedReplies;
import dev.parley.implementations.systems.request.ProgressReplies;
import dev.parley.implementations.systems.request.ReplyChannel;
import dev.parley.implementations.systems.request.RequestReply;
import dev.parley.implementations.systems.request.SharedReplies;
import dev.parley.implementations.systems.request.SharedResponseQueue;
import dev.parley.implementations.systems.request.SynchronousRequest;
import dev.parley.implementations.systems.request.TwoWayPort;
import dev.parley.implementations.systems.state.CachedState;
import dev.parley.implementations.systems.state.CommandQueue;
import dev.parley.implementations.systems.state.SealedVote;
import dev.parley.implementations.systems.state.ThirstyPeople;
import dev.parley.implementations.systems.study.Study;
import dev.parley.implementations.systems.termination.ClosingChannels;
import dev.parley.implementations.systems.termination.FanOutFanIn;
import dev.parley.implementations.systems.termination.SentinelCollision;
import dev.parley.implementations.systems.termination.StopRequest;
import dev.parley.implementations.systems.termination.WorkerPool;

/** All systems, in the order of their ids. */
public final class Studies {

    private Studies() {}

    /** Each of them; a new one is a line here. */
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
