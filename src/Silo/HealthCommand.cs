using Softswitch.Silo.Settings;

namespace Softswitch.Silo;

/// <summary><c>health</c>: asks the node with these settings whether it is ready, for container engines whose image holds no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(SiloSettings settings)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(NodeAddress.Of(settings), "health/ready"));
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
            {
                Console.WriteLine(text);
                return 0;
            }

            await Console.Error.WriteLineAsync($"softswitch: {text}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"softswitch: no answer at {settings.Http}: {failure.Message}");
        }

        return 1;
    }
}
