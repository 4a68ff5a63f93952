namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Held while a cluster is made, started or stopped, so that of two processes one does it and the other waits. The operating system frees it when its holder dies.</summary>
internal static class ClusterLock
{
    // The error that "somebody holds it" comes as: Linux EAGAIN, macOS EWOULDBLOCK, Windows ERROR_SHARING_VIOLATION.
    private static readonly int[] Held = [11, 35, 32];

    public static async Task<IDisposable> TakeAsync(string file, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (Held.Contains(held.HResult & 0xFFFF))
            {
                await Task.Delay(50, cancellation);
            }
        }
    }
}
