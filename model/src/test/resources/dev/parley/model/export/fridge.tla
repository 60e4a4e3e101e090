---- MODULE DrinksFridge_K2_q2_N3 ----
EXTENDS Integers, Sequences

VARIABLES pc, var, chan, closed, lost, broken
vars == <<pc, var, chan, closed, lost, broken>>

Channels == {"requests", "replies1", "replies2"}
Capacity == [c \in Channels |-> CASE c = "requests" -> 2 [] c = "replies1" -> 2 [] c = "replies2" -> 2]
Without(s, i) == SubSeq(s, 1, i - 1) \o SubSeq(s, i + 1, Len(s))
Rank(m) == IF m[1] = "#" THEN m[2]
           ELSE IF Len(m) > 1 /\ m[1] # "@" THEN IF m[2][1] = "#" THEN m[2][2] ELSE 0 ELSE 0
Insert(s, m) == SelectSeq(s, LAMBDA x : Rank(x) <= Rank(m)) \o <<m>>
                \o SelectSeq(s, LAMBDA x : Rank(x) > Rank(m))

Init ==
    /\ pc = [client1 |-> "at_0", client2 |-> "at_0", fridge |-> "at_0"]
    /\ var = [client1 |-> [v \in {"left of loop 1", "left of loop 2"} |-> CASE v = "left of loop 1" -> 2 [] v = "left of loop 2" -> 0], client2 |-> [v \in {"left of loop 1", "left of loop 2"} |-> CASE v = "left of loop 1" -> 2 [] v = "left of loop 2" -> 0], fridge |-> [v \in {"reply"} |-> CASE v = "reply" -> <<"#", 0>>]]
    /\ chan = [c \in Channels |-> <<>>]
    /\ closed = [c \in Channels |-> FALSE]
    /\ lost = [c \in Channels |-> 0]
    /\ broken = FALSE

Step1 ==
    /\ pc["client1"] = "at_0"
    /\ Len(chan["requests"]) < Capacity["requests"]
    /\ var["client1"]["left of loop 1"] > 0
    /\ chan' = [chan EXCEPT !["requests"] = Append(chan["requests"], <<"@", "replies1">>)]
    /\ pc' = [pc EXCEPT !["client1"] = "at_0"]
    /\ var' = [var EXCEPT !["client1"]["left of loop 1"] = var["client1"]["left of loop 1"] - 1]
    /\ UNCHANGED <<closed, lost, broken>>

Step2 ==
    /\ pc["client1"] = "at_0"
    /\ Len(chan["requests"]) < Capacity["requests"]
    /\ ~(var["client1"]["left of loop 1"] > 0)
    /\ chan' = [chan EXCEPT !["requests"] = Append(chan["requests"], <<"@", "replies1">>)]
    /\ pc' = [pc EXCEPT !["client1"] = "at_1"]
    /\ var' = [var EXCEPT !["client1"]["left of loop 1"] = 0]
    /\ UNCHANGED <<closed, lost, broken>>

Step3 ==
    /\ pc["client1"] = "at_1"
    /\ pc' = [pc EXCEPT !["client1"] = "at_2"]
    /\ var' = [var EXCEPT !["client1"]["left of loop 2"] = 2]
    /\ UNCHANGED <<chan, closed, lost, broken>>

Step4 ==
    \E i \in DOMAIN chan["replies1"] :
        /\ pc["client1"] = "at_2"
        /\ i = 1
        /\ var["client1"]["left of loop 2"] > 0
        /\ chan' = [chan EXCEPT !["replies1"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["client1"] = "at_2"]
        /\ var' = [var EXCEPT !["client1"]["left of loop 2"] = var["client1"]["left of loop 2"] - 1]
        /\ UNCHANGED <<closed, lost, broken>>

Step5 ==
    \E i \in DOMAIN chan["replies1"] :
        /\ pc["client1"] = "at_2"
        /\ i = 1
        /\ ~(var["client1"]["left of loop 2"] > 0)
        /\ chan' = [chan EXCEPT !["replies1"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["client1"] = "at_3"]
        /\ var' = [var EXCEPT !["client1"]["left of loop 2"] = 0]
        /\ UNCHANGED <<closed, lost, broken>>

Step6 ==
    /\ pc["client1"] = "at_3"
    /\ pc' = [pc EXCEPT !["client1"] = "over"]
    /\ UNCHANGED <<var, chan, closed, lost, broken>>

Step7 ==
    /\ pc["client2"] = "at_0"
    /\ Len(chan["requests"]) < Capacity["requests"]
    /\ var["client2"]["left of loop 1"] > 0
    /\ chan' = [chan EXCEPT !["requests"] = Append(chan["requests"], <<"@", "replies2">>)]
    /\ pc' = [pc EXCEPT !["client2"] = "at_0"]
    /\ var' = [var EXCEPT !["client2"]["left of loop 1"] = var["client2"]["left of loop 1"] - 1]
    /\ UNCHANGED <<closed, lost, broken>>

Step8 ==
    /\ pc["client2"] = "at_0"
    /\ Len(chan["requests"]) < Capacity["requests"]
    /\ ~(var["client2"]["left of loop 1"] > 0)
    /\ chan' = [chan EXCEPT !["requests"] = Append(chan["requests"], <<"@", "replies2">>)]
    /\ pc' = [pc EXCEPT !["client2"] = "at_1"]
    /\ var' = [var EXCEPT !["client2"]["left of loop 1"] = 0]
    /\ UNCHANGED <<closed, lost, broken>>

Step9 ==
    /\ pc["client2"] = "at_1"
    /\ pc' = [pc EXCEPT !["client2"] = "at_2"]
    /\ var' = [var EXCEPT !["client2"]["left of loop 2"] = 2]
    /\ UNCHANGED <<chan, closed, lost, broken>>

Step10 ==
    \E i \in DOMAIN chan["replies2"] :
        /\ pc["client2"] = "at_2"
        /\ i = 1
        /\ var["client2"]["left of loop 2"] > 0
        /\ chan' = [chan EXCEPT !["replies2"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["client2"] = "at_2"]
        /\ var' = [var EXCEPT !["client2"]["left of loop 2"] = var["client2"]["left of loop 2"] - 1]
        /\ UNCHANGED <<closed, lost, broken>>

Step11 ==
    \E i \in DOMAIN chan["replies2"] :
        /\ pc["client2"] = "at_2"
        /\ i = 1
        /\ ~(var["client2"]["left of loop 2"] > 0)
        /\ chan' = [chan EXCEPT !["replies2"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["client2"] = "at_3"]
        /\ var' = [var EXCEPT !["client2"]["left of loop 2"] = 0]
        /\ UNCHANGED <<closed, lost, broken>>

Step12 ==
    /\ pc["client2"] = "at_3"
    /\ pc' = [pc EXCEPT !["client2"] = "over"]
    /\ UNCHANGED <<var, chan, closed, lost, broken>>

Step13 ==
    \E i \in DOMAIN chan["requests"] :
        /\ pc["fridge"] = "at_0"
        /\ i = 1
        /\ chan' = [chan EXCEPT !["requests"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["fridge"] = "at_1"]
        /\ var' = [var EXCEPT !["fridge"]["reply"] = chan["requests"][i]]
        /\ UNCHANGED <<closed, lost, broken>>

Step14 ==
    /\ pc["fridge"] = "at_1"
    /\ Len(chan[var["fridge"]["reply"][2]]) < Capacity[var["fridge"]["reply"][2]]
    /\ chan' = [chan EXCEPT ![var["fridge"]["reply"][2]] = Append(chan[var["fridge"]["reply"][2]], <<"#", 1>>)]
    /\ pc' = [pc EXCEPT !["fridge"] = "at_0"]
    /\ var' = [var EXCEPT !["fridge"]["reply"] = <<"#", 0>>]
    /\ UNCHANGED <<closed, lost, broken>>

Next ==
    \/ Step1
    \/ Step2
    \/ Step3
    \/ Step4
    \/ Step5
    \/ Step6
    \/ Step7
    \/ Step8
    \/ Step9
    \/ Step10
    \/ Step11
    \/ Step12
    \/ Step13
    \/ Step14

Spec == Init /\ [][Next]_vars

ClaimsHold == ~broken

NobodyIsLeftWaiting ==
    ENABLED Next \/ broken \/ \A p \in DOMAIN pc : pc[p] = "over" \/ <<p, pc[p]>> = <<"fridge", "at_0">>
====
