using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Files;

namespace Softswitch.Gateway.Tests.Transport.Streams;

public sealed class TlsTransportTests
{
    private const string CertificateFile = "tls-self-signed.pem";
    private static readonly RemoteCertificateValidationCallback Anything = (_, certificate, _, _) => certificate is not null;

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Messages_over_tls_go_both_ways(SslProtocols version)
    {
        await using var local = await StartAsync();
        using var peer = await StreamPeer.ConnectTlsAsync(local.On(SipTransport.Tls), version, Anything);

        await peer.SendAsync(SampleMessages.Text("one") + "\r\n\r\n" + SampleMessages.Text("two", new string('x', 40_000)));
        var (flow, one) = await local.Events.MessageAsync();
        var (_, two) = await local.Events.MessageAsync();

        Assert.Equal(SipTransport.Tls, flow.Transport);
        Assert.Equal(SampleMessages.Text("one"), one);
        Assert.Equal(SampleMessages.Text("two", new string('x', 40_000)), two);
        flow.Send("answer"u8);
        Assert.Equal("\r\nanswer", await peer.ReceiveAsync(8));
        peer.Dispose();
        Assert.Same(flow, await local.Events.ClosedAsync());
    }

    [Fact]
    public async Task Certificate_made_here_names_the_host_and_is_private_to_its_owner()
    {
        using var folder = new TemporaryFolder();
        await using var local = await StartAsync(
            options => options with { AdvertisedAddress = "sip.example.org", Tls = new TlsOptions { DataFolder = folder.FullPath } });
        X509Certificate2? shown = null;
        using var peer = await StreamPeer.ConnectTlsAsync(local.On(SipTransport.Tls), SslProtocols.None, (_, certificate, _, _) =>
        {
            shown = new X509Certificate2(certificate!);
            return certificate is not null;
        });

        foreach (var name in new[] { "sip.example.org", Dns.GetHostName(), "localhost", "127.0.0.1" })
            Assert.True(shown!.MatchesHostname(name), name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf(CertificateFile)));
        }
    }

    [Fact]
    public async Task Certificate_made_here_is_kept_until_another_name_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var first = await FileAfterStartAsync("a.example.org");
        var second = await FileAfterStartAsync("a.example.org");
        var third = await FileAfterStartAsync("b.example.org");

        Assert.Equal(first, second, StringComparer.Ordinal);
        Assert.NotEqual(first, third, StringComparer.Ordinal);

        async Task<string> FileAfterStartAsync(string name)
        {
            await using var local = await StartAsync(
                options => options with { Tls = new TlsOptions { DataFolder = folder.FullPath, HostNames = [name] } });
            return await File.ReadAllTextAsync(folder.PathOf(CertificateFile));
        }
    }

    [Fact]
    public async Task Certificate_given_as_pfx_or_pem_is_the_one_shown()
    {
        using var folder = new TemporaryFolder();
        await using (await StartAsync(options => options with { Tls = new TlsOptions { DataFolder = folder.FullPath } }))
        {
        }

        var pem = folder.PathOf(CertificateFile);
        using var certificate = X509Certificate2.CreateFromPemFile(pem);
        await File.WriteAllBytesAsync(folder.PathOf("own.pfx"), certificate.Export(X509ContentType.Pfx, "secret"));

        foreach (var tls in new[] { new TlsOptions { PemPath = pem }, new TlsOptions { PfxPath = folder.PathOf("own.pfx"), PfxPassword = "secret" } })
        {
            await using var local = await StartAsync(options => options with { Tls = tls });
            using var peer = await StreamPeer.ConnectTlsAsync(
                local.On(SipTransport.Tls), SslProtocols.None, (_, shown, _, _) => shown!.GetCertHashString() == certificate.Thumbprint);
        }
    }

    public static TheoryData<TlsOptions, string> Unreadable => new()
    {
        { new TlsOptions { PfxPath = "/nowhere/own.pfx" }, "the certificate cannot be used: " },
        { new TlsOptions { PemPath = "/nowhere/own.pem" }, "the certificate cannot be used: " },
        { new TlsOptions { DataFolder = "/proc/nowhere" }, "the certificate cannot be used: " },
        { new TlsOptions { TrustedRootsPath = "/nowhere/roots.pem" }, "the trusted roots cannot be used: " },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Certificate_that_cannot_be_read_is_one_clear_line(TlsOptions tls, string reason)
    {
        var failure = await Assert.ThrowsAsync<TransportStartException>(() => StartAsync(options => options with { Tls = tls }));

        Assert.StartsWith("TLS 127.0.0.1:0: " + reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Peer_certificate_must_be_trusted_and_of_the_name_asked_for()
    {
        using var folder = new TemporaryFolder();
        await using var other = await StartAsync(options => options with { Tls = new TlsOptions { DataFolder = folder.FullPath } });
        await using var stranger = await StartAsync();
        await using var friend = await StartAsync(
            options => options with { Tls = options.Tls with { TrustedRootsPath = folder.PathOf(CertificateFile) } });
        var target = other.On(SipTransport.Tls);

        var untrusted = await stranger.Transports.ConnectAsync(SipTransport.Tls, target, "localhost");
        var misnamed = await friend.Transports.ConnectAsync(SipTransport.Tls, target, "example.org");
        var trusted = await friend.Transports.ConnectAsync(SipTransport.Tls, target, "localhost");

        Assert.Equal(ConnectFailure.Untrusted, untrusted.Failure);
        Assert.Equal(ConnectFailure.Untrusted, misnamed.Failure);
        Assert.True(trusted.IsConnected);
        var byOtherName = await friend.Transports.ConnectAsync(SipTransport.Tls, target, Dns.GetHostName());
        Assert.NotSame(trusted.Flow, byOtherName.Flow);
        Assert.Same(trusted.Flow, (await friend.Transports.ConnectAsync(SipTransport.Tls, target, "LOCALHOST")).Flow);
        Assert.Same(byOtherName.Flow, (await friend.Transports.ConnectAsync(SipTransport.Tls, target, Dns.GetHostName())).Flow);
        trusted.Flow.Send(SampleMessages.Options("secured"));
        Assert.Equal(SampleMessages.Text("secured"), (await other.Events.MessageAsync()).Text);
    }

    [Fact]
    public async Task Handshake_that_is_not_finished_in_time_is_given_up()
    {
        await using var local = await StartAsync();
        var armed = local.Time.Armed;
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tls));
        Eventually.True(() => local.Time.Armed > armed);

        local.Time.Advance(local.Options.Limits.HandshakeTimeout);

        await peer.ReceiveEndAsync();
        Eventually.True(() => local.Dropped(DropReason.HandshakeTimeout) == 1);
    }

    [Fact]
    public async Task Plain_text_on_the_tls_port_is_closed_and_counted()
    {
        await using var local = await StartAsync();
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tls));

        await peer.SendAsync(SampleMessages.Text("plain"));
        await peer.ReceiveEndAsync();

        Eventually.True(() => local.Dropped(DropReason.HandshakeFailed) == 1);
        Assert.Equal(0, local.Events.ClosedCount);
    }

    private static Task<LocalTransports> StartAsync(Func<TransportOptions, TransportOptions>? change = null) =>
        LocalTransports.StartAsync(options => (change?.Invoke(options) ?? options) with { TlsPort = 0 });
}
