using System.Net;
using System.Net.Sockets;
using Softswitch.Domain.Validation;
using Softswitch.Gateway.Hosting;
using Softswitch.Gateway.Transport;
using Softswitch.Silo.Settings;
using Softswitch.Storage;
using Softswitch.Storage.Accounts;
using Softswitch.Storage.Demo;

namespace Softswitch.Silo;

/// <summary>Gives a platform its first administrator and an empty one its demo tenant, and tells the operator once what was made and where everything is.</summary>
internal sealed class Welcome
{
    private readonly DemoResult.Made? _demo;
    private readonly FirstAdminResult.Made? _admin;

    private Welcome(DemoResult.Made? demo, FirstAdminResult.Made? admin) => (_demo, _admin) = (demo, admin);

    /// <exception cref="BadSettingException">A given password is too weak.</exception>
    public static async Task<Welcome> Prepare(SiloSettings settings, StorageHost storage)
    {
        // The demo first: of the two only its password can still be refused, and then nothing has been made.
        var demo = settings.SeedDemo ? await storage.Demo.Seed(settings.Demo, ImportCommand.By("demo")) : new DemoResult.NotEmpty();
        if (demo is DemoResult.Refused weak)
            throw Bad(weak.Errors, "Demo:Password");
        var admin = await storage.FirstAdmin.Ensure(settings.AdminPassword, withKey: settings.AdminApiKey is null, ImportCommand.By("start"));
        return admin is FirstAdminResult.Refused refused
            ? throw Bad(refused.Errors, "Admin:Password")
            : new Welcome(demo as DemoResult.Made, admin as FirstAdminResult.Made);
    }

    public void Print(WebApplication app, SiloSettings settings)
    {
        var host = Host(settings);
        if (settings.Roles.HasFlag(Roles.Dashboard))
            Console.WriteLine($"Page:  http://{host}:{settings.Http.Port}/");
        if (settings.Roles.HasFlag(Roles.Api))
            Console.WriteLine($"API:   http://{host}:{settings.Http.Port}/api/v1 (description: /api/v1/openapi.json)");
        if (app.Services.GetService<GatewayNode>() is { } gateway)
        {
            foreach (var listener in gateway.EndPoints)
                Console.WriteLine($"SIP:   {Name(listener.Transport)} {host}:{listener.EndPoint.Port}");
        }

        if (_admin is not null || _demo is not null)
            PrintMade(host);
        Console.WriteLine("Softswitch is ready");
    }

    private void PrintMade(string host)
    {
        Console.WriteLine();
        Console.WriteLine("Made for a first look; what is secret is shown this once:");
        if (_admin is not null)
            Console.WriteLine($"  sign in at the page as {_admin.Login} with {_admin.Password}");
        if (_admin?.ApiKey is { } key)
            Console.WriteLine($"  call the API with {key}");
        if (_demo is not null)
        {
            Console.WriteLine($"  point a phone at it: user {_demo.Channels[0]} (to {_demo.Channels[^1].Value}), password {_demo.DevicePassword}, domain {host}");
            Console.WriteLine($"  then dial {_demo.Extensions[0]} to {_demo.Extensions[^1]}");
            var services = _demo.Services.Select(service => $"{service.Extension} {service.Kind}");
            Console.WriteLine($"  or what the platform itself answers: {string.Join(", ", services)}");
        }

        Console.WriteLine();
    }

    private static BadSettingException Bad(IEnumerable<FieldError> errors, string setting) =>
        new($"bad setting: {setting}: {errors.First().Message}");

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
