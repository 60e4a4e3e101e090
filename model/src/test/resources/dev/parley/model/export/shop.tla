---- MODULE Shop ----
EXTENDS Integers, Sequences

VARIABLES pc, var, chan, closed, lost, broken
vars == <<pc, var, chan, closed, lost, broken>>

Channels == {"orders", "bell", "door"}
Capacity == [c \in Channels |-> CASE c = "orders" -> 2 [] c = "bell" -> 0 [] c = "door" -> 1]
Without(s, i) == SubSeq(s, 1, i - 1) \o SubSeq(s, i + 1, Len(s))
Rank(m) == IF m[1] = "#" THEN m[2]
           ELSE IF Len(m) > 1 /\ m[1] # "@" THEN IF m[2][1] = "#" THEN m[2][2] ELSE 0 ELSE 0
Insert(s, m) == SelectSeq(s, LAMBDA x : Rank(x) <= Rank(m)) \o <<m>>
                \o SelectSeq(s, LAMBDA x : Rank(x) > Rank(m))

Init ==
    /\ pc = [customer |-> "at_0", clerk |-> "at_0"]
    /\ var = [customer |-> [v \in {"left of loop 1", "size"} |-> CASE v = "left of loop 1" -> 0 [] v = "size" -> <<"#", 0>>], clerk |-> [v \in {"ordered", "over"} |-> CASE v = "ordered" -> <<"#", 0>> [] v = "over" -> <<"#", 0>>]]
    /\ chan = [c \in Channels |-> <<>>]
    /\ closed = [c \in Channels |-> FALSE]
    /\ lost = [c \in Channels |-> 0]
    /\ broken = FALSE

Step1 ==
    LET m == <<"#", 1>> IN
        /\ pc["customer"] = "at_0"
        /\ pc["clerk"] = "at_0"
        /\ var["clerk"]["over"] = <<"#", 0>>
        /\ pc' = [pc EXCEPT !["clerk"] = "at_1", !["customer"] = "at_1"]
        /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
        /\ UNCHANGED <<chan, closed, lost, broken>>

Step2 ==
    LET m == <<"#", 1>> IN
        /\ pc["customer"] = "at_0"
        /\ pc["clerk"] = "at_0"
        /\ ~(var["clerk"]["over"] = <<"#", 0>>)
        /\ pc' = [pc EXCEPT !["clerk"] = "over", !["customer"] = "at_1"]
        /\ var' = [var EXCEPT !["clerk"]["over"] = <<"#", 0>>, !["customer"]["left of loop 1"] = 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
        /\ UNCHANGED <<chan, closed, lost, broken>>

Step3 ==
    LET m == <<"#", 1>> IN
        /\ pc["customer"] = "at_0"
        /\ pc["clerk"] = "at_0"
        /\ var["clerk"]["over"] = <<"#", 0>>
        /\ pc' = [pc EXCEPT !["clerk"] = "at_1", !["customer"] = "at_2"]
        /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
        /\ UNCHANGED <<chan, closed, lost, broken>>

Step4 ==
    LET m == <<"#", 1>> IN
        /\ pc["customer"] = "at_0"
        /\ pc["clerk"] = "at_0"
        /\ ~(var["clerk"]["over"] = <<"#", 0>>)
        /\ pc' = [pc EXCEPT !["clerk"] = "over", !["customer"] = "at_2"]
        /\ var' = [var EXCEPT !["clerk"]["over"] = <<"#", 0>>, !["customer"]["left of loop 1"] = 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
        /\ UNCHANGED <<chan, closed, lost, broken>>

Step5 ==
    /\ pc["customer"] = "at_1"
    /\ Len(chan["orders"]) < Capacity["orders"]
    /\ var["customer"]["left of loop 1"] > 0
    /\ chan' = [chan EXCEPT !["orders"] = Append(chan["orders"], <<"order", var["customer"]["size"]>>)]
    /\ pc' = [pc EXCEPT !["customer"] = "at_1"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = var["customer"]["left of loop 1"] - 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
    /\ UNCHANGED <<closed, lost, broken>>

Step6 ==
    /\ pc["customer"] = "at_1"
    /\ Len(chan["orders"]) < Capacity["orders"]
    /\ var["customer"]["left of loop 1"] > 0
    /\ chan' = [chan EXCEPT !["orders"] = Append(chan["orders"], <<"order", var["customer"]["size"]>>)]
    /\ pc' = [pc EXCEPT !["customer"] = "at_2"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = var["customer"]["left of loop 1"] - 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
    /\ UNCHANGED <<closed, lost, broken>>

Step7 ==
    /\ pc["customer"] = "at_1"
    /\ Len(chan["orders"]) < Capacity["orders"]
    /\ ~(var["customer"]["left of loop 1"] > 0)
    /\ chan' = [chan EXCEPT !["orders"] = Append(chan["orders"], <<"order", var["customer"]["size"]>>)]
    /\ pc' = [pc EXCEPT !["customer"] = "at_3"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = 0, !["customer"]["size"] = <<"#", 0>>]
    /\ UNCHANGED <<closed, lost, broken>>

Step8 ==
    /\ pc["customer"] = "at_2"
    /\ var["customer"]["left of loop 1"] > 0
    /\ pc' = [pc EXCEPT !["customer"] = "at_1"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = var["customer"]["left of loop 1"] - 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
    /\ UNCHANGED <<chan, closed, lost, broken>>

Step9 ==
    /\ pc["customer"] = "at_2"
    /\ var["customer"]["left of loop 1"] > 0
    /\ pc' = [pc EXCEPT !["customer"] = "at_2"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = var["customer"]["left of loop 1"] - 1, !["customer"]["size"] = <<"#", ((var["customer"]["size"][2] + 1) % 3)>>]
    /\ UNCHANGED <<chan, closed, lost, broken>>

Step10 ==
    /\ pc["customer"] = "at_2"
    /\ ~(var["customer"]["left of loop 1"] > 0)
    /\ pc' = [pc EXCEPT !["customer"] = "at_3"]
    /\ var' = [var EXCEPT !["customer"]["left of loop 1"] = 0, !["customer"]["size"] = <<"#", 0>>]
    /\ UNCHANGED <<chan, closed, lost, broken>>

Step11 ==
    /\ pc["customer"] = "at_3"
    /\ Len(chan["door"]) < Capacity["door"]
    /\ chan' = [chan EXCEPT !["door"] = Append(chan["door"], <<"leave">>)]
    /\ pc' = [pc EXCEPT !["customer"] = "over"]
    /\ UNCHANGED <<var, closed, lost, broken>>

Step12 ==
    \E i \in DOMAIN chan["orders"] :
        /\ pc["clerk"] = "at_1"
        /\ (chan["orders"][i][1] = "order" /\ Len(chan["orders"][i]) = 2)
        /\ \A j \in 1..(i - 1) : ~((chan["orders"][j][1] = "order" /\ Len(chan["orders"][j]) = 2))
        /\ ~(chan["orders"][i][2][2] < 3)
        /\ chan' = [chan EXCEPT !["orders"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["clerk"] = "broken"]
        /\ var' = [var EXCEPT !["clerk"]["ordered"] = chan["orders"][i][2]]
        /\ broken' = TRUE
        /\ UNCHANGED <<closed, lost>>

Step13 ==
    \E i \in DOMAIN chan["orders"] :
        /\ pc["clerk"] = "at_1"
        /\ (chan["orders"][i][1] = "order" /\ Len(chan["orders"][i]) = 2)
        /\ \A j \in 1..(i - 1) : ~((chan["orders"][j][1] = "order" /\ Len(chan["orders"][j]) = 2))
        /\ chan["orders"][i][2][2] < 3
        /\ var["clerk"]["over"] = <<"#", 0>>
        /\ chan' = [chan EXCEPT !["orders"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["clerk"] = "at_1"]
        /\ var' = [var EXCEPT !["clerk"]["ordered"] = <<"#", 0>>]
        /\ UNCHANGED <<closed, lost, broken>>

Step14 ==
    \E i \in DOMAIN chan["orders"] :
        /\ pc["clerk"] = "at_1"
        /\ (chan["orders"][i][1] = "order" /\ Len(chan["orders"][i]) = 2)
        /\ \A j \in 1..(i - 1) : ~((chan["orders"][j][1] = "order" /\ Len(chan["orders"][j]) = 2))
        /\ chan["orders"][i][2][2] < 3
        /\ ~(var["clerk"]["over"] = <<"#", 0>>)
        /\ chan' = [chan EXCEPT !["orders"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["clerk"] = "over"]
        /\ var' = [var EXCEPT !["clerk"]["ordered"] = <<"#", 0>>, !["clerk"]["over"] = <<"#", 0>>]
        /\ UNCHANGED <<closed, lost, broken>>

Step15 ==
    \E i \in DOMAIN chan["door"] :
        /\ pc["clerk"] = "at_1"
        /\ (chan["door"][i][1] = "leave" /\ Len(chan["door"][i]) = 1)
        /\ \A j \in 1..(i - 1) : ~((chan["door"][j][1] = "leave" /\ Len(chan["door"][j]) = 1))
        /\ <<"#", 1>> = <<"#", 0>>
        /\ chan' = [chan EXCEPT !["door"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["clerk"] = "at_1"]
        /\ var' = [var EXCEPT !["clerk"]["over"] = <<"#", 1>>]
        /\ UNCHANGED <<closed, lost, broken>>

Step16 ==
    \E i \in DOMAIN chan["door"] :
        /\ pc["clerk"] = "at_1"
        /\ (chan["door"][i][1] = "leave" /\ Len(chan["door"][i]) = 1)
        /\ \A j \in 1..(i - 1) : ~((chan["door"][j][1] = "leave" /\ Len(chan["door"][j]) = 1))
        /\ ~(<<"#", 1>> = <<"#", 0>>)
        /\ chan' = [chan EXCEPT !["door"] = Without(@, i)]
        /\ pc' = [pc EXCEPT !["clerk"] = "over"]
        /\ var' = [var EXCEPT !["clerk"]["over"] = <<"#", 0>>]
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
    \/ Step15
    \/ Step16

Spec == Init /\ [][Next]_vars

ClaimsHold == ~broken

NobodyIsLeftWaiting ==
    ENABLED Next \/ broken \/ \A p \in DOMAIN pc : pc[p] = "over"
====
