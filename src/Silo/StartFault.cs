using Microsoft.AspNetCore.Connections;
using Softswitch.Contracts.Records;
using Softswitch.Gateway.Transport;
using Softswitch.Storage;

namespace Softswitch.Silo;

/// <summary>Why a start failed, as an exit code and one line; anything else is a bug and keeps its stack trace.</summary>
internal sealed record StartFault(int Code, string Line)
{
    private const int Failed = 1;
    private const int BadSettings = 2;

    public static StartFault? Of(Exception failure) => failure switch
    {
        BadSettingException or StorageSettingsException => new StartFault(BadSettings, failure.Message),
        StorageUnavailableException or TransportStartException => new StartFault(Failed, failure.Message),
        IOException { InnerException: AddressInUseException } => new StartFault(Failed, "HTTP: " + failure.Message),
        _ => null,
    };
}
