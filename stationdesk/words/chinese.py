"""The command line in Chinese."""

from __future__ import annotations

from stationdesk.words.kinds import CountWords, DetailWords, FlawWords, TroubleWords, Words

_HELP_ZH = """\
StationDesk 驿站前台

用法：python main.py [命令] [选项]

命令（不写命令则打开窗口）：
  demo          在空的数据文件夹里建一个演示驿站，然后结束
  tour 文件夹   在真实窗口里走一遍主要流程，截图和 PDF 存到该文件夹；
                默认用自建的临时演示驿站，写明 --data 才用指定的数据
  verify        核对全部流水、库存、时长和操作链，不改动任何数据
  version       显示版本号

选项：
  --data 文件夹     数据文件夹（也可设 STATIONDESK_DATA）
  --lang zh_CN|en   语言；默认用该数据文件夹里保存的设置
  --json            verify 以 JSON 输出，供程序读取
  --help            显示本说明

环境变量：
  STATIONDESK_DATA           数据文件夹
  STATIONDESK_DATABASE_URL   改用另一个数据库，如 postgresql://用户@主机/库名

退出码：0 完成；1 发现问题或遇到故障；2 用法不对（包括 demo 遇到已有数据的文件夹）
"""

ZH = Words(
    help=_HELP_ZH,
    unknown_command="没有“{given}”这个命令，输入 --help 查看全部命令。",
    unknown_option="没有“{given}”这个选项，输入 --help 查看全部选项。",
    needs_value="选项 {given} 后面要写内容。",
    not_with_command="选项 {given} 不能用在这里，输入 --help 查看用法。",
    too_many="不明白多出来的“{given}”，输入 --help 查看用法。",
    tour_needs_folder="tour 后面要写存放截图的文件夹。",
    unknown_language="语言只能是 zh_CN 或 en，不能是“{given}”。",
    bad_database_url="STATIONDESK_DATABASE_URL 不是可用的数据库地址，应以 postgresql:// 或 sqlite:// 开头。",
    out_is_file="{place} 是一个文件，不能用来存放截图。",
    folder_in_use="{place} 里已有数据，演示驿站只能建在空文件夹里，未做任何改动。",
    database_in_use="该数据库里已有驿站，演示驿站只能建在空数据库里，未做任何改动。",
    demo_done=(
        "演示驿站已建好：{place}\n"
        "志愿者 {volunteers} 人，签到 {check_ins} 次，兑换 {redemptions} 笔。\n"
        "登录：{operator}，密码 {pin}"
    ),
    no_station="{place} 里没有驿站，请用 --data 指定驿站的数据文件夹。",
    file_too_new="驿站数据来自较新的版本（{version}），请安装新版本；未做任何改动。",
    file_too_old="驿站数据来自较旧的版本（{version}），请先打开一次前台程序完成升级；未做任何改动。",
    key_missing="找不到密钥文件 {place}，请把备份的 station.key 放回原处。",
    key_unreadable="密钥文件 {place} 已损坏或读不出来，请把备份的 station.key 放回原处。",
    wrong_key="密钥文件 {place} 属于另一个驿站。",
    verify_clean="核对完毕，没有发现问题。",
    verify_flawed="核对完毕，发现 {count} 处问题：",
    verify_head="{desk}：第 {seq} 号，{hash}",
    more_findings="…… 另有 {count} 处，用 --json 查看全部。",
    trouble=TroubleWords(
        disk_full="磁盘已满，什么也没有保存，请腾出空间后再试。",
        locked="数据库正忙，请稍后再试。",
        read_only="数据文件夹不能写入，什么也没有保存。",
        damaged="数据库读取异常，请再试一次；仍不行请用最近的备份。",
        unreachable="连不上共用数据库，请检查网络和 STATIONDESK_DATABASE_URL。",
        cannot_open="打不开数据文件夹，请检查路径和权限。",
    ),
    flaws=FlawWords(
        changed_act="操作被改动",
        broken_chain="操作链断开",
        missing_act="缺少操作",
        row_without_act="记录没有对应的操作",
        changed_state="资料被改动",
        state_without_version="资料缺少历次版本",
        missing_state="资料缺失",
        below_floor="余额低于零",
        unbalanced_redemption="兑换不平",
        wrong_hours="时长或积分不符",
        overlap="服务时间重叠",
        wrong_presence="在岗状态不符",
        wrong_sum="合计不符",
        wrong_loan="借出状态不符",
        missing_trigger="缺少数据库保护",
        broken_reference="引用不存在",
        not_found_by_search="搜索找不到",
    ),
    details=DetailWords(
        acts_missing_before="之前的第 {first} 到 {last} 号操作不见了",
        does_not_follow="与前一号操作接不上",
        act_or_row_changed="这笔操作或它写下的记录被改过、加过或删过",
        head_missing="链尾记录不见了",
        acts_missing_at_end="末尾的第 {first} 到 {last} 号操作不见了",
        head_is_not_last="链尾记录与最后一笔操作不符",
        all_acts_missing="全部 {acts} 笔操作都不见了",
        mark_missing="日结时的最后一笔（第 {seq} 号操作）不见了",
        mark_changed="与日结时留存的校验码不符",
        no_act="没有对应的操作",
        cannot_be_read="读不出来：{columns}",
        points_below="余额 {points} 分",
        pieces_below="库存 {pieces} 件",
        points_disagree="单上 {points} 分，明细合计 {lines} 分，流水 {moves} 分",
        pieces_disagree="明细 {lines} 件，出库 {moves} 件",
        minutes_disagree="记了 {minutes} 分钟，按起止时间应为 {times} 分钟",
        points_issued_disagree="记了 {points} 分，实际发放 {issued} 分",
        not_its_check_in="与签到记录对不上",
        begins_too_early="上一段服务还没结束就开始了",
        no_such_version="没有哪笔操作写过第 {version} 版",
        not_as_written="与最后一次操作写下的不同",
        deleted="被删除了",
        other_version="显示第 {version} 版，最后应为第 {last} 版",
        open_but_not_here="签到未结束，却没有显示在岗",
        here_without_check_in="显示在岗，却没有签到",
        here_otherwise="在岗显示与签到记录不符",
        sum_differs="写的是 {said}，逐笔相加是 {sum}",
        out_but_not_shown="已借出，却没有显示为借出",
        shown_out_otherwise="借出显示与借出记录不符",
        no_tokens="搜索找不到",
        counter_behind="编号记到 {value}，实际已发出 {given} 个",
        unguarded="数据库不再保护这张表",
        refers_to_nothing="指向 {table} 中不存在的记录",
    ),
    counts=CountWords(
        acts="操作",
        activities="活动与服务",
        attachments="附件",
        bill_attachments="单据附件",
        check_ins="签到",
        clock_statements="时间声明",
        commendations="表彰",
        consent_withdrawals="撤回的同意",
        consents="同意",
        day_closings="日结",
        day_openings="开门",
        day_reopenings="重新开门",
        desks="前台",
        different_people="确认为不同的人",
        facilities="设施",
        facility_checks="设施检查",
        hand_outs="免积分发放",
        hand_overs="领取",
        hour_reviews="时长审核",
        households="家庭",
        kit_makings="组装礼包",
        kit_parts="礼包配件",
        kit_takings="拆分礼包",
        loan_endings="归还与领取",
        loan_renewals="续借",
        loans="借出与寄放",
        made_up_hours="补录的时长",
        opening_hours="开放时间",
        operators="值班员",
        points_accounts="积分账户",
        points_moves="积分流水",
        points_rules="积分规则",
        redemption_lines="兑换明细",
        redemption_returns="退回",
        redemptions="兑换单",
        reservation_endings="取消的预约",
        reservations="预约",
        rewards="兑换目录",
        role_rules="角色权限",
        service_points="服务点",
        service_records="服务记录",
        stations="驿站",
        stay_endings="忘记签退的处理",
        stock_bills="物资单据",
        stock_items="物资",
        stock_moves="物资出入库",
        stock_places="物资位置",
        stocktake_counts="盘点记录",
        stocktake_endings="结束的盘点",
        stocktake_lines="盘点结果",
        stocktakes="盘点",
        storage_places="库位",
        teams="队伍",
        thing_kinds="借用物品种类",
        things="借用物品",
        trainings="培训",
        versions="资料版本",
        visit_services="到访服务",
        visit_uses="服务使用",
        visitor_categories="人群类别",
        visitor_consents="来访者的同意",
        visitor_withdrawals="来访者撤回的同意",
        visitors="来访档案",
        visits="到访",
        volunteers="志愿者",
        wrong_pins="输错的密码",
    ),
)
