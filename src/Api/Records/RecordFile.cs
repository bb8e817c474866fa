using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Records;

/// <summary>Sends records as a file that a browser saves. A client that goes away ends it, with the question that runs.</summary>
internal sealed class RecordFile(ICdrStore records, TenantId tenant, CdrQuery query, IDisposable place) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (place)
        {
            var response = httpContext.Response;
            response.ContentType = RecordCsv.MediaType + "; charset=utf-8; header=present";
            response.Headers.ContentDisposition = $"attachment; filename=\"records-{tenant.Value}.csv\"";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await RecordCsv.Write(records, tenant, query, response.Body, httpContext.RequestAborted);
        }
    }
}
