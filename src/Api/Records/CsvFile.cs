using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Softswitch.Api.Records;

/// <summary>Sends rows as a file that a browser saves. A client that goes away ends it, with the question that runs.</summary>
/// <param name="name">Of the file, without what CSV is called by.</param>
/// <param name="write">Writes all of it.</param>
/// <param name="place">Given back at the end.</param>
internal sealed class CsvFile(string name, Func<Stream, CancellationToken, Task> write, IDisposable place) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (place)
        {
            var response = httpContext.Response;
            response.ContentType = RecordCsv.MediaType + "; charset=utf-8; header=present";
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await write(response.Body, httpContext.RequestAborted);
        }
    }
}
