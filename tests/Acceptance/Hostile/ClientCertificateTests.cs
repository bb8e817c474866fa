using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>A certificate that a peer shows proves a name or nothing; it never does harm.</summary>
[Collection(SqliteCollection.Name)]
public sealed class ClientCertificateTests(SqliteSwitch running)
{
    [ProgramTheory("sipp")]
    [InlineData(-30, -1)]
    [InlineData(-1, 30)]
    [InlineData(1, 30)]
    public async Task Certificate_that_nobody_vouches_for_leaves_the_switch_well(int firstDay, int lastDay)
    {
        using var certificate = SelfSigned(firstDay, lastDay);
        using var client = new TcpClient();
        await client.ConnectAsync(SwitchSettings.Address, running.Process.Settings.TlsPort);
        await using var secured = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, static (_, shown, _, _) => shown is not null);
        try
        {
            await secured.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = SwitchSettings.Address, ClientCertificates = [certificate] });
            await secured.WriteAsync("\r\n\r\n"u8.ToArray());
        }
        catch (Exception refused) when (refused is IOException or AuthenticationException)
        {
            // Told at once that it is not wanted.
        }

        await RegistersAsync();
    }

    [ProgramFact("sipp")]
    public async Task Bytes_that_are_no_handshake_leave_the_switch_well()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(SwitchSettings.Address, running.Process.Settings.TlsPort);
            var bytes = RandomNumberGenerator.GetBytes(300);
            if (seed % 2 == 0)
                new byte[] { 22, 3, 1, 1, 0, 1, 0, 0, 252, 3, 3 }.CopyTo(bytes, 0);
            await client.GetStream().WriteAsync(bytes);
        }

        await RegistersAsync();
    }

    private static X509Certificate2 SelfSigned(int firstDay, int lastDay)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=carrier.example", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(firstDay), now.AddDays(lastDay));
    }

    private async Task RegistersAsync()
    {
        using var phone = await DigestPhone.OverTlsAsync(running.Process, running.Account(105));
        Assert.StartsWith("SIP/2.0 200 ", await phone.RegisterAsync((await phone.ChallengedAsync())[0]), StringComparison.Ordinal);
    }
}
