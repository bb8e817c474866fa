using Softswitch.Domain.Sounds;

namespace Softswitch.Api.Requests;

/// <summary>What a request may cost; routes that need more than the usual carry another one as metadata.</summary>
internal sealed record RequestBudget(Func<ApiOptions, TimeSpan> Time, Func<ApiOptions, long> MaxBody)
{
    private const int FormOverhead = 16 * 1024;

    public static readonly RequestBudget Usual = new(options => options.Timeout, options => options.MaxBody);

    public static readonly RequestBudget Import = new(options => options.ImportTimeout, options => options.MaxImport);

    public static readonly RequestBudget Upload = new(options => options.UploadTimeout, options => SoundRules.MaxUpload + FormOverhead);

    public static readonly RequestBudget Export = new(options => options.ExportTimeout, options => options.MaxBody);

    public static readonly RequestBudget Stream = new(options => options.StreamLifetime + options.Timeout, options => options.MaxBody);
}
