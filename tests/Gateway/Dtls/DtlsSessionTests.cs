using Softswitch.Gateway.Dtls;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Tests.Dtls;

/// <summary>Associations by OpenSSL, between two of ours.</summary>
public sealed class DtlsSessionTests
{
    [DtlsFact]
    public void Both_sides_have_the_same_keys_and_know_each_others_certificate()
    {
        using var bench = new DtlsBench();
        bench.Run();

        ExpectEstablished(bench);
        Assert.Equal(SrtpSuite.AesGcm128, bench.Client.Keys!.Ours.Suite);
        Assert.True(bench.Client.IsWith(bench.ServerContext.Fingerprint));
        Assert.True(bench.Server.IsWith(bench.ClientContext.Fingerprint));
    }

    [DtlsFact]
    public void Certificate_of_another_has_another_fingerprint()
    {
        using var bench = new DtlsBench();
        bench.Run();

        Assert.False(bench.Client.IsWith(bench.ClientContext.Fingerprint));
        Assert.False(bench.Server.IsWith(DtlsCertificate.Make().Fingerprint));
    }

    [DtlsFact]
    public void Flight_is_parted_into_datagrams_that_fit()
    {
        using var bench = new DtlsBench();
        bench.Run();

        Assert.All(bench.Sent, length => Assert.InRange(length, 1, DtlsSession.Mtu));
        Assert.InRange(bench.Sent.Count, 4, 12);
    }

    [DtlsTheory]
    [InlineData(5, 1, 15)]
    [InlineData(15, 100, 15)]
    public void Handshake_survives_loss_repetition_and_reordering(int lost, int firstSeed, int runs)
    {
        for (var seed = firstSeed; seed < firstSeed + runs; seed++)
        {
            using var bench = new DtlsBench();
            bench.Run(new Random(seed), lost);

            ExpectEstablished(bench);
        }
    }

    [DtlsFact]
    public void Silent_far_end_is_given_up_after_some_repetitions()
    {
        using var context = DtlsContext.TryCreate(SslLibrary.CanLoad, TimeSpan.FromMilliseconds(1))!;
        using var client = context.TryBegin(isClient: true)!;
        client.Start();
        var room = new byte[DtlsSession.Mtu];
        var sent = 0;
        for (var i = 0; i < 3; i++)
        {
            while (!client.TryTake(room, out _))
                client.Tick();
            sent++;
        }

        Assert.Equal(3, sent);
        Assert.Equal(DtlsState.Handshaking, client.State);
        client.Dispose();
        Assert.Equal(DtlsState.Failed, client.State);
        Assert.False(client.TryTake(room, out _));
    }

    [DtlsFact]
    public void Datagrams_that_are_garbage_change_nothing()
    {
        using var bench = new DtlsBench();
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var garbage = new byte[random.Next(1, 1500)];
            random.NextBytes(garbage);
            garbage[0] = (byte)random.Next(20, 64);
            bench.Server.Receive(garbage);
        }

        Assert.Equal(DtlsState.Handshaking, bench.Server.State);
        bench.Run();
        ExpectEstablished(bench);
    }

    [DtlsFact]
    public void Cut_flight_of_the_client_changes_nothing()
    {
        using var bench = new DtlsBench();
        using var context = DtlsBench.Context();
        using var other = context.TryBegin(isClient: true)!;
        other.Start();
        var room = new byte[DtlsSession.Mtu];
        Assert.True(other.TryTake(room, out var length));
        for (var cut = 0; cut < length; cut++)
            bench.Server.Receive(room.AsSpan(0, cut));

        Assert.Equal(DtlsState.Handshaking, bench.Server.State);
        bench.Run();
        ExpectEstablished(bench);
    }

    [DtlsFact]
    public void Handshakes_beyond_the_bound_are_not_begun_until_others_end()
    {
        using var context = DtlsBench.Context();
        var sessions = Enumerable.Range(0, DtlsContext.MostHandshakes).Select(_ => context.TryBegin(isClient: false)!).ToArray();
        Assert.Null(context.TryBegin(isClient: false));

        sessions[0].Dispose();
        using var next = context.TryBegin(isClient: false);

        Assert.NotNull(next);
        foreach (var session in sessions)
            session.Dispose();
    }

    [DtlsFact]
    public void Established_association_is_no_handshake_any_more_and_takes_what_still_comes()
    {
        using var bench = new DtlsBench();
        bench.Run();
        var keys = bench.Server.Keys;

        bench.Server.Receive([21, 254, 253, 0, 1, 0, 0, 0, 0, 0, 9, 0, 2, 1, 0]); // an alert that nobody sealed
        bench.Server.Receive([1, 2, 3]);

        Assert.Equal((DtlsState.Established, keys), (bench.Server.State, bench.Server.Keys));
    }

    [Fact]
    public void Without_the_library_there_is_no_dtls() => Assert.Null(DtlsContext.TryCreate(static _ => false));

    private static void ExpectEstablished(DtlsBench bench)
    {
        Assert.Equal((DtlsState.Established, DtlsState.Established), (bench.Client.State, bench.Server.State));
        Assert.Equal(bench.Client.Keys!.Ours.KeyAndSalt.ToArray(), bench.Server.Keys!.Theirs.KeyAndSalt.ToArray());
        Assert.Equal(bench.Client.Keys.Theirs.KeyAndSalt.ToArray(), bench.Server.Keys.Ours.KeyAndSalt.ToArray());
        Assert.NotEqual(bench.Client.Keys.Ours.KeyAndSalt.ToArray(), bench.Client.Keys.Theirs.KeyAndSalt.ToArray());
    }
}
