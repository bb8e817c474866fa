using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.Hosting;
using Softswitch.Gateway.Transport;
using Softswitch.Silo.Settings;
using Softswitch.Storage;
using Softswitch.Storage.Demo;

namespace Softswitch.Silo;

/// <summary>Gives an empty platform its demo tenant, and tells the operator once what was made and where everything is.</summary>
internal sealed class Welcome
{
    private readonly DemoResult.Made? _made;

    private Welcome(DemoResult.Made? made, string? refusal) => (_made, Refusal) = (made, refusal);

    public string? Refusal { get; }

    public static async Task<Welcome> Prepare(SiloSettings settings, StorageHost storage)
    {
        if (!settings.SeedDemo)
            return new Welcome(null, null);
        return await storage.Demo.Seed(settings.Demo, ImportCommand.By("demo")) switch
        {
            DemoResult.Made made => new Welcome(made, null),
            DemoResult.Refused refused => new Welcome(
                null, "bad setting: " + string.Join("; ", refused.Errors.Select(error => $"{Setting(error.Field)}: {error.Message}"))),
            _ => new Welcome(null, null),
        };
    }

    public void Print(WebApplication app, SiloSettings settings)
    {
        var host = Host(settings);
        Console.WriteLine($"Page:  http://{host}:{settings.Http.Port}/");
        Console.WriteLine($"API:   http://{host}:{settings.Http.Port}/api/v1 (description: /api/v1/openapi.json)");
        if (app.Services.GetService<GatewayNode>() is { } gateway)
        {
            foreach (var listener in gateway.EndPoints)
                Console.WriteLine($"SIP:   {Name(listener.Transport)} {host}:{listener.EndPoint.Port}");
        }

        if (_made is not null)
            PrintDemo(_made, host);
        Console.WriteLine("Softswitch is ready");
    }

    private static void PrintDemo(DemoResult.Made made, string host)
    {
        Console.WriteLine();
        Console.WriteLine("Made for a first look; the passwords are shown this once:");
        Console.WriteLine($"  sign in at the page as {made.AdminLogin} with {made.AdminPassword}");
        Console.WriteLine($"  point a phone at it: user {made.Channels[0]} (to {made.Channels[^1].Value}), password {made.DevicePassword}, domain {host}");
        Console.WriteLine($"  then dial {made.Extensions[0]} to {made.Extensions[^1]}");
        Console.WriteLine();
    }

    private static string Setting(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase) && field.Contains("channels", StringComparison.Ordinal)
            ? "Demo:Password"
            : field.Contains("password", StringComparison.OrdinalIgnoreCase) ? "Admin:Password" : field;

    private static string Name(SipTransport transport) => transport.ToString().ToUpperInvariant();

    // The address a phone on the network can use: the one given, else the one this machine sends from.
    private static string Host(SiloSettings settings)
    {
        if (settings.Gateway.Transport.AdvertisedAddress is { } advertised)
            return advertised;
        var bound = settings.Gateway.Transport.BindAddresses[0];
        if (!bound.Equals(IPAddress.Any) && !bound.Equals(IPAddress.IPv6Any))
            return bound.ToString();
        try
        {
            // Connecting a datagram socket sends nothing; it only picks the route.
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            probe.Connect(IPAddress.Parse("192.0.2.1"), 9);
            return ((IPEndPoint)probe.LocalEndPoint!).Address.ToString();
        }
        catch (SocketException)
        {
            return IPAddress.Loopback.ToString();
        }
    }
}
