using System.Collections.Concurrent;

namespace FactCheck.Web.Hosting.Caching;

/// <summary>
/// What readers were sent, to be sent again until anything changes that readers see; then all of it goes, because a name or a
/// rating may stand on any page. Nothing is kept for more than ten minutes. It takes no more memory than it is given: what nobody has asked for longest goes first.
/// </summary>
internal sealed class PageCache(SiteSettings settings)
{
    // A page may name a day or an hour that passes without anything being written, and somebody may forget to tell of a new table.
    private static readonly long Longest = (long)TimeSpan.FromMinutes(10).TotalMilliseconds;

    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = new();
    private readonly ConcurrentDictionary<(PageKey Key, int Round), Task<KeptPage?>> _beingMade = new();
    private readonly Lock _clearing = new();
    private readonly long _room = settings.PageCacheBytes;
    private long _taken;
    private int _round;
    private volatile bool _isOpen;

    /// <summary>Whether anything is kept: not before changes are listened for, and not while nobody would hear of them.</summary>
    public bool IsOpen => _isOpen;

    public long Taken => Interlocked.Read(ref _taken);

    public KeptPage? Find(PageKey key) => _pages.TryGetValue(key, out var page) && Environment.TickCount64 - page.Made < Longest ? page : null;

    public void Open()
    {
        Clear();
        _isOpen = true;
    }

    /// <summary>Keeps nothing new. What is there is still sent: readers go on reading while the database is away.</summary>
    public void Close() => _isOpen = false;

    public void Clear()
    {
        lock (_clearing)
        {
            _round++;
            _pages.Clear();
            Interlocked.Exchange(ref _taken, 0);
        }
    }

    /// <summary>Makes a page once, however many ask for it at the same moment.</summary>
    /// <param name="key">Under which it is kept.</param>
    /// <param name="makeAsync">Makes it; null for an answer that is not to be kept and has been sent already.</param>
    /// <returns>The page; null where there is none to keep, and whether it was this call that found that out.</returns>
    public async Task<(KeptPage? Page, bool Made)> MakeAsync(PageKey key, Func<Task<KeptPage?>> makeAsync)
    {
        // What began before a change may show what was before it: whoever comes after the change does not wait for that one.
        var place = (key, Volatile.Read(ref _round));
        var made = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _beingMade.GetOrAdd(place, made.Task);
        if (first != made.Task)
            return (await first, false);
        KeptPage? page = null;
        try
        {
            page = await makeAsync();
            if (page is not null)
                Keep(key, page, place.Item2);
            return (page, true);
        }
        finally
        {
            _beingMade.TryRemove(place, out _);
            made.SetResult(page);
        }
    }

    private void Keep(PageKey key, KeptPage page, int round)
    {
        lock (_clearing)
        {
            // Something has changed since the page was begun: it goes to those who wait for it, and is not kept.
            if (round != _round || !_isOpen || page.Size > _room / 4)
                return;
            if (_pages.TryRemove(key, out var before))
                Interlocked.Add(ref _taken, -before.Size);
            _pages[key] = page;
            if (Interlocked.Add(ref _taken, page.Size) > _room)
                MakeRoom();
        }
    }

    private void MakeRoom()
    {
        foreach (var (key, page) in _pages.OrderBy(p => p.Value.LastSent))
        {
            if (Interlocked.Read(ref _taken) <= _room * 3 / 4)
                return;
            if (_pages.TryRemove(key, out _))
                Interlocked.Add(ref _taken, -page.Size);
        }
    }
}

/// <summary>All that an answer depends on: the address as it was asked for, language included, and the host where pages name it.</summary>
internal readonly record struct PageKey(string Host, string Path, string Query);
