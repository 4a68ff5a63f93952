namespace FactCheck.Benchmarks.Reading;

/// <summary>Processor time of the whole process, collecting garbage included: what other processes do does not show in it.</summary>
internal static class Clock
{
    public static TimeSpan Of(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
