/* Shop */
mtype = { leave, order };
chan orders = [2] of { mtype, int };
chan bell = [0] of { byte };
chan door = [1] of { mtype };

active proctype customer() {
    int size;
    byte left;
at_0:
    atomic {
        bell!1 ->
        left = 2;
        do
        :: left > 0 ->
            left--;
            size = (((size + 1) % 3 + 3) % 3);
            if
            :: true ->
                goto at_1
            :: true ->
                goto at_2
            fi;
        :: else -> break
        od;
        size = 0;
        goto at_3
    };
at_1:
    atomic {
        orders!order, size ->
        do
        :: left > 0 ->
            left--;
            size = (((size + 1) % 3 + 3) % 3);
            if
            :: true ->
                goto at_1
            :: true ->
                goto at_2
            fi;
        :: else -> break
        od;
        size = 0;
        goto at_3
    };
at_2:
    atomic {
        true ->
        do
        :: left > 0 ->
            left--;
            size = (((size + 1) % 3 + 3) % 3);
            if
            :: true ->
                goto at_1
            :: true ->
                goto at_2
            fi;
        :: else -> break
        od;
        size = 0;
        goto at_3
    };
at_3:
    atomic {
        door!leave ->
        goto end_over
    };
end_over:
    false
}

active proctype clerk() {
    int ordered;
    byte over;
at_0:
    atomic {
        bell?_ ->
        do
        :: over == 0 ->
            goto at_1
        :: else -> break
        od;
        over = 0;
        goto end_over
    };
at_1:
    if
    :: atomic {
        orders??order, ordered ->
        assert(ordered < 3);
        do
        :: over == 0 ->
            ordered = 0;
            goto at_1
        :: else -> break
        od;
        ordered = 0;
        over = 0;
        goto end_over
    }
    :: atomic {
        door??leave ->
        over = 1;
        do
        :: over == 0 ->
            goto at_1
        :: else -> break
        od;
        over = 0;
        goto end_over
    }
    fi;
end_over:
    false
}
