/* News */
chan news = [2] of { byte };
bool closed_news;
int lost_news;
chan log = [1] of { byte };

active proctype editor() {
    int sent;
    byte left = 1;
at_0:
    if
    :: atomic {
        closed_news ->
        sent = -1;
        if
        :: sent == 0 ->
            sent = 0;
            goto at_1
        :: else ->
            skip
        fi;
        do
        :: left > 0 ->
            left--;
            sent = 0;
            goto at_0
        :: else -> break
        od;
        sent = 0;
        goto at_2
    }
    :: atomic {
        !closed_news && nfull(news) ->
        news!7;
        sent = 1;
        if
        :: sent == 0 ->
            sent = 0;
            goto at_1
        :: else ->
            skip
        fi;
        do
        :: left > 0 ->
            left--;
            sent = 0;
            goto at_0
        :: else -> break
        od;
        sent = 0;
        goto at_2
    }
    :: atomic {
        !closed_news && nfull(news) ->
        news!7;
        if :: nfull(news) -> news!7 :: full(news) fi;
        sent = 1;
        if
        :: sent == 0 ->
            sent = 0;
            goto at_1
        :: else ->
            skip
        fi;
        do
        :: left > 0 ->
            left--;
            sent = 0;
            goto at_0
        :: else -> break
        od;
        sent = 0;
        goto at_2
    }
    :: atomic {
        !closed_news && nfull(news) && lost_news < 1 ->
        lost_news++;
        sent = 1;
        if
        :: sent == 0 ->
            sent = 0;
            goto at_1
        :: else ->
            skip
        fi;
        do
        :: left > 0 ->
            left--;
            sent = 0;
            goto at_0
        :: else -> break
        od;
        sent = 0;
        goto at_2
    }
    :: atomic {
        !closed_news && full(news) ->
        sent = 0;
        if
        :: sent == 0 ->
            sent = 0;
            goto at_1
        :: else ->
            skip
        fi;
        do
        :: left > 0 ->
            left--;
            sent = 0;
            goto at_0
        :: else -> break
        od;
        sent = 0;
        goto at_2
    }
    fi;
at_1:
    atomic {
        true ->
        do
        :: left > 0 ->
            left--;
            goto at_0
        :: else -> break
        od;
        goto at_2
    };
at_2:
    if
    :: atomic {
        !closed_news ->
        closed_news = true;
        do :: news?_ :: empty(news) -> break od;
        goto end_over
    }
    :: atomic {
        closed_news ->
        assert(false);
        goto end_over
    }
    fi;
end_over:
    false
}

active proctype reader() {
    byte story;
    int how;
    byte old;
at_0:
    if
    :: atomic {
        news?story ->
        how = 1;
        if
        :: how == -1 ->
            how = 0;
            story = 0;
            goto end_over
        :: else ->
            skip
        fi;
        how = 0;
        goto at_1
    }
    :: atomic {
        empty(news) && closed_news ->
        how = -1;
        story = 0;
        if
        :: how == -1 ->
            how = 0;
            story = 0;
            goto end_over
        :: else ->
            skip
        fi;
        how = 0;
        goto at_1
    }
    fi;
at_1:
    if
    :: atomic {
        log!story ->
        story = 0;
        goto at_2
    }
    :: atomic {
        full(log) ->
        log?_;
        log!story;
        story = 0;
        goto at_2
    }
    fi;
at_2:
    if
    :: atomic {
        log?old ->
        old = 0;
        goto at_0
    }
    :: atomic {
        empty(log) ->
        goto at_3
    }
    fi;
at_3:
    atomic {
        true ->
        goto at_0
    };
end_over:
    false
}
