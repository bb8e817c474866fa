using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Softswitch.Embedded.Hosting;

namespace Softswitch.Grains.Tests.Hosting;

/// <content>The embedded engine.</content>
internal sealed partial class GrainHost
{
    private static readonly TimeSpan TimerLateness = TimeSpan.Zero;

    private IHost _host = null!;

    public IServiceProvider Services => _host.Services;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private Task StartEngineAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddEmbeddedGrains(options => options.Assemblies.Add(GrainServices.Assembly));
        AddServices(builder.Services);
        _host = builder.Build();
        return _host.StartAsync();
    }
}
