using System.Collections.Frozen;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Sounds;

internal sealed class SoundStore(Database database) : ISoundStore
{
    private const int PartLength = 1024 * 1024;
    private const long DayMs = 24 * 3_600_000L;

    // Each part in a transaction of its own: a long sound is in nobody's way.
    public async Task Save(TenantId tenant, SoundId sound, Stream wave, long now, CancellationToken cancellation = default)
    {
        await Execute(
            "DELETE FROM sound_parts WHERE tenant = $1 AND saved_at < $2 AND sound NOT IN (SELECT id FROM sounds WHERE tenant = $1)",
            cancellation, tenant.Value, now - DayMs);
        var buffer = new byte[PartLength];
        for (var part = 0L; ; part++)
        {
            var length = await wave.ReadAtLeastAsync(buffer, PartLength, throwOnEndOfStream: false, cancellation);
            if (length == 0)
                return;
            await Execute(
                "INSERT INTO sound_parts (tenant, sound, part, saved_at, audio) VALUES ($1, $2, $3, $4, $5)",
                cancellation, tenant.Value, sound.ToString(), part, now, buffer[..length]);
        }
    }

    public Task Discard(TenantId tenant, SoundId sound, CancellationToken cancellation = default) =>
        Execute(
            "DELETE FROM sound_parts WHERE tenant = $1 AND sound = $2 AND sound NOT IN (SELECT id FROM sounds WHERE tenant = $1)",
            cancellation, tenant.Value, sound.ToString());

    public async Task<bool> Copy(TenantId tenant, SoundId sound, Stream destination, CancellationToken cancellation = default)
    {
        for (var part = 0L; ; part++)
        {
            var number = part;
            var audio = await database.Read(
                session => session.First(
                    "SELECT audio FROM sound_parts WHERE tenant = $1 AND sound = $2 AND part = $3", row => row.Bytes(0),
                    tenant.Value, sound.ToString(), number),
                cancellation);
            if (audio is null)
                return part > 0;
            await destination.WriteAsync(audio, cancellation);
        }
    }

    public async ValueTask<SoundBook> Book(TenantId tenant, SoundBook? known = null, CancellationToken cancellation = default) =>
        await database.Read(
            async session =>
            {
                // First: what changes meanwhile is read again the next time.
                var revision = await session.First("SELECT revision FROM tenants WHERE id = $1", row => (long?)row.Long(0), tenant.Value);
                if (revision is not { } current)
                    return SoundBook.Empty;
                if (current == known?.Revision)
                    return known;
                var prompts = await session.All(
                    "SELECT prompt, language, sound, version FROM prompts WHERE tenant = $1", row => PromptTable.Map(row).Value, tenant.Value);
                var music = await session.All(MusicClassTable.SelectSql + "WHERE tenant = $1", row => MusicClassTable.Map(row).Value, tenant.Value);
                return new SoundBook(
                    current,
                    prompts.ToFrozenDictionary(prompt => prompt.Key, prompt => prompt.Sound),
                    music.ToFrozenDictionary(each => each.Name, each => new MusicClass(each.Sounds, each.Shuffled), StringComparer.Ordinal));
            },
            cancellation);

    private Task<int> Execute(string sql, CancellationToken cancellation, params object?[] values) =>
        database.Change(session => session.Execute(sql, values), _ => true, cancellation);
}
