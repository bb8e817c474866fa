using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>A baresip phone that speaks a melody and records what it hears. It answers by itself.</summary>
internal sealed class BaresipPhone : IAsyncDisposable
{
    private static readonly string[] ModuleFolders = ["/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules", "/usr/local/lib/baresip/modules"];

    private readonly TemporaryFolder _folder;
    private readonly ExternalProgram _program;

    private readonly int _controlPort;

    private BaresipPhone(TemporaryFolder folder, ExternalProgram program, int controlPort)
    {
        _folder = folder;
        _program = program;
        _controlPort = controlPort;
    }

    public string Log => _program.Output;

    /// <summary>Starts a phone and registers it; with <paramref name="dial"/> it calls as soon as it is up.</summary>
    /// <param name="parameters">More of its account, each with ';' before it.</param>
    /// <param name="uuid">What it calls itself (RFC 5626 4.1); null to make one up.</param>
    /// <param name="codec">The only one it takes.</param>
    public static async Task<BaresipPhone> StartAsync(
        SwitchProcess host, string user, string transport, short[] melody, string? dial = null, string parameters = "", string? uuid = null, string codec = "PCMA")
    {
        var folder = new TemporaryFolder();
        var port = transport == "tls" ? host.Settings.TlsPort : host.Settings.SipPort;
        Directory.CreateDirectory(folder.PathOf("recordings"));
        var (codecName, sampleRate, channels) = codec switch
        {
            "opus" => ("opus/48000/2", 48000, 2),
            "G722" => ("G722/16000/1", 16000, 1),
            _ => (codec, WaveFile.SampleRate, 1),
        };
        WaveFile.Write(folder.PathOf("speak.wav"), melody, sampleRate, channels);
        var controlPort = FreePorts.Take();
        await File.WriteAllTextAsync(folder.PathOf("config"), Configuration(folder, controlPort, parameters));
        await File.WriteAllTextAsync(folder.PathOf("contacts"), "");
        await File.WriteAllTextAsync(
            folder.PathOf("accounts"),
            $"<sip:{user}@{SwitchSettings.Address}:{port};transport={transport}>;auth_user={user};auth_pass={host.Settings.DemoPassword};answermode=auto;audio_codecs={codecName};regint=120{parameters}\n");
        if (uuid is not null)
            await File.WriteAllTextAsync(folder.PathOf("uuid"), uuid);

        string[] call = dial is null ? [] : ["-e", $"d sip:{dial}@{SwitchSettings.Address}:{port};transport={transport}"];
        var program = ExternalProgram.Start("baresip", ["-f", folder.FullPath, "-4", .. call], workingFolder: folder.FullPath);
        var phone = new BaresipPhone(folder, program, controlPort);
        await phone.WaitForLineAsync("200 OK|registered successfully|Call established");
        return phone;
    }

    public Task WaitForLineAsync(string pattern) => _program.WaitForLineAsync(pattern, TimeSpan.FromSeconds(60));

    /// <summary>Presses a key in the call, sent as the account says.</summary>
    public Task PressAsync(char key) => CommandAsync("sndcode", key.ToString());

    /// <summary>Has it do what its menu can.</summary>
    public async Task CommandAsync(string name, string parameters = "")
    {
        var command = $$"""{"command":"{{name}}","params":"{{parameters}}","token":"1"}""";
        using var control = new TcpClient();
        await control.ConnectAsync(SwitchSettings.Address, _controlPort);
        await using var stream = control.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{command.Length}:{command},"));
        var answer = new byte[512];
        Assert.True(await stream.ReadAsync(answer) > 0);
    }

    /// <summary>Hangs up and ends, so that recordings are complete.</summary>
    public async Task EndAsync()
    {
        _program.AskToEnd();
        await _program.WaitForExitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>What this phone heard.</summary>
    public short[] Heard()
    {
        var recording = Directory.GetFiles(_folder.PathOf("recordings"), "*-dec.wav").SingleOrDefault();
        return recording is null ? [] : WaveFile.Read(recording);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private static string Configuration(TemporaryFolder folder, int controlPort, string parameters)
    {
        var modules = ModuleFolders.FirstOrDefault(Directory.Exists) ?? throw new InvalidOperationException("baresip has no module folder.");
        var mediaPort = FreePorts.TakeRange(20);
        var listenPort = FreePorts.TakeRange(2);
        var hasIce = parameters.Contains("medianat=ice", StringComparison.Ordinal);
        // baresip 1.0 subscribes without end when it is registered within 1 ms of loading this: so it comes before what registers.
        var messages = parameters.Contains("mwi=yes", StringComparison.Ordinal) ? "module mwi.so" : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            poll_method epoll
            net_interface {SwitchSettings.Address}
            sip_listen {SwitchSettings.Address}:{listenPort}
            sip_verify_server no
            call_max_calls 2
            audio_source aufile,{folder.PathOf("speak.wav")}
            audio_player aubridge,ear
            audio_alert aubridge,bell
            audio_buffer 20-160
            rtp_ports {mediaPort}-{mediaPort + 19}
            rtcp_mux {(hasIce ? "yes" : "no")}
            snd_path {folder.PathOf("recordings")}
            module_path {modules}
            ctrl_tcp_listen {SwitchSettings.Address}:{controlPort}
            {messages}
            module g711.so
            module g722.so
            module opus.so
            module srtp.so
            module dtls_srtp.so
            module ice.so
            module aufile.so
            module aubridge.so
            module sndfile.so
            module_tmp uuid.so
            module_tmp account.so
            module_app menu.so
            module_app ctrl_tcp.so

            """);
    }
}
