using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Softswitch.Api.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.SignIns;

/// <summary>Sends sign-ins as a file that a browser saves. A client that goes away ends it, with the question that runs.</summary>
internal sealed class SignInFile(ISignInStore signIns, TenantId tenant, SignInQuery query, IDisposable place) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (place)
        {
            var response = httpContext.Response;
            response.ContentType = RecordCsv.MediaType + "; charset=utf-8; header=present";
            response.Headers.ContentDisposition = $"attachment; filename=\"sign-ins-{tenant.Value}.csv\"";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await SignInCsv.Write(signIns, tenant, query, response.Body, httpContext.RequestAborted);
        }
    }
}
