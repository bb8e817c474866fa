using System.Globalization;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>A Kamailio at an address of its own, which carries requests as its routes say.</summary>
internal sealed class KamailioProxy : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ExternalProgram _program;

    private KamailioProxy(TemporaryFolder folder, ExternalProgram program, string address, int port)
    {
        (_folder, _program) = (folder, program);
        (Address, Port) = (address, port);
    }

    public string Address { get; }

    public int Port { get; }

    /// <param name="address">One of loopback.</param>
    /// <param name="requests">What it does with a request that belongs to no dialog, in its own language.</param>
    public static async Task<KamailioProxy> StartAsync(string address, string requests)
    {
        var folder = new TemporaryFolder();
        var port = FreePorts.Take();
        await File.WriteAllTextAsync(folder.PathOf("kamailio.cfg"), Configuration(address, port, requests));
        var program = ExternalProgram.Start(
            "kamailio", ["-DD", "-E", "-f", "kamailio.cfg", "-m", "32", "-M", "4", "-Y", folder.FullPath, "-w", folder.FullPath], workingFolder: folder.FullPath);
        await program.WaitForLineAsync("tm is ready", TimeSpan.FromSeconds(60));
        return new KamailioProxy(folder, program, address, port);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    // Stays in the path of dialogs by Record-Route; what follows its own routes goes on without a look at it.
    private static string Configuration(string address, int port, string requests) => string.Create(CultureInfo.InvariantCulture, $$"""
        #!KAMAILIO
        debug=1
        children=1
        auto_aliases=no
        disable_tcp=yes
        listen=udp:{{address}}:{{port}}
        loadmodule "tm.so"
        loadmodule "sl.so"
        loadmodule "rr.so"
        loadmodule "pv.so"
        loadmodule "maxfwd.so"
        loadmodule "siputils.so"
        loadmodule "textops.so"
        loadmodule "usrloc.so"
        loadmodule "registrar.so"
        loadmodule "path.so"
        loadmodule "auth.so"
        loadmodule "xlog.so"
        event_route[core:worker-one-init] {
            xlog("L_ERR", "tm is ready\n");
        }
        request_route {
            if (!mf_process_maxfwd_header("10")) {
                sl_send_reply("483", "Too Many Hops");
                exit;
            }
            if (is_method("CANCEL")) {
                if (t_check_trans()) t_relay();
                exit;
            }
            if (has_totag()) {
                if (loose_route() || is_method("ACK")) t_relay();
                else sl_send_reply("404", "No Such Dialog");
                exit;
            }
            if (is_method("INVITE")) record_route();
        {{requests}}
        }

        """);
}
