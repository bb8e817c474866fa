using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Softswitch.Dashboard.Prints;

/// <summary>Turns row components into HTML, outside any request.</summary>
internal sealed class RowWriter(IServiceProvider services, ILoggerFactory loggers)
{
    public Sheet NewSheet() => new(new HtmlRenderer(services, loggers));

    /// <summary>Rows that are written in one go; a renderer keeps what it wrote until it is disposed.</summary>
    internal sealed class Sheet(HtmlRenderer renderer) : IAsyncDisposable
    {
        public Task<string> Write<TRow>(Dictionary<string, object?> parameters)
            where TRow : IComponent =>
            renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TRow>(ParameterView.FromDictionary(parameters))).ToHtmlString().Trim());

        public ValueTask DisposeAsync() => renderer.DisposeAsync();
    }
}
