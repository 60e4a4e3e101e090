/* DrinksFridge-K2-q2-N3 */
chan requests = [2] of { chan };
chan replies1 = [2] of { byte };
chan replies2 = [2] of { byte };
chan nowhere;

active proctype client1() {
    byte left = 2;
    byte left_2;
at_0:
    atomic {
        requests!replies1 ->
        do
        :: left > 0 ->
            left--;
            goto at_0
        :: else -> break
        od;
        goto at_1
    };
at_1:
    atomic {
        true ->
        left_2 = 3;
        do
        :: left_2 > 0 ->
            left_2--;
            goto at_2
        :: else -> break
        od;
        goto at_3
    };
at_2:
    atomic {
        replies1?_ ->
        do
        :: left_2 > 0 ->
            left_2--;
            goto at_2
        :: else -> break
        od;
        goto at_3
    };
at_3:
    atomic {
        true ->
        goto end_over
    };
end_over:
    false
}

active proctype client2() {
    byte left = 2;
    byte left_2;
at_0:
    atomic {
        requests!replies2 ->
        do
        :: left > 0 ->
            left--;
            goto at_0
        :: else -> break
        od;
        goto at_1
    };
at_1:
    atomic {
        true ->
        left_2 = 3;
        do
        :: left_2 > 0 ->
            left_2--;
            goto at_2
        :: else -> break
        od;
        goto at_3
    };
at_2:
    atomic {
        replies2?_ ->
        do
        :: left_2 > 0 ->
            left_2--;
            goto at_2
        :: else -> break
        od;
        goto at_3
    };
at_3:
    atomic {
        true ->
        goto end_over
    };
end_over:
    false
}

active proctype fridge() {
    chan reply;
end_0:
    atomic {
        requests?reply ->
        goto at_1
    };
at_1:
    atomic {
        reply!1 ->
        reply = nowhere;
        goto end_0
    };
end_over:
    false
}
